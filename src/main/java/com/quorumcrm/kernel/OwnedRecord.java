package com.quorumcrm.kernel;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What companies, people and the like have in common: somebody owns them, and they say who changed them when. */
@MappedSuperclass
public abstract class OwnedRecord {

    @Version
    private @Nullable Long version;

    @EmbeddedColumnNaming("owner_%s")
    private UserId owner;

    @Embedded
    private Stamps stamps;

    @SuppressWarnings("NullAway.Init")
    protected OwnedRecord() {}

    protected OwnedRecord(UserId owner, Stamps stamps) {
        this.owner = owner;
        this.stamps = stamps;
    }

    /** @throws Stale when the record is at another version by now */
    public void expect(long expected) {
        long present = version == null ? 0 : version;
        if (present != expected) {
            throw new Stale(present);
        }
    }

    public UserId owner() {
        return owner;
    }

    public Stamps stamps() {
        return stamps;
    }

    protected void give(UserId to, Viewer by, Instant at) {
        owner = to;
        stamp(stamps.updated(by, at));
    }

    protected void stamp(Stamps changed) {
        stamps = changed;
    }
}
