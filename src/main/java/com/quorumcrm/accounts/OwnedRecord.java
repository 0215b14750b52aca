package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Stamps;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What companies and people have in common: somebody owns them, and they say who changed them when. */
@MappedSuperclass
abstract class OwnedRecord {

    @Version
    private @Nullable Long version;

    @EmbeddedColumnNaming("owner_%s")
    private UserId owner;

    @Embedded
    private Stamps stamps;

    @SuppressWarnings("NullAway.Init")
    protected OwnedRecord() {}

    OwnedRecord(UserId owner, Stamps stamps) {
        this.owner = owner;
        this.stamps = stamps;
    }

    /** @throws Stale when the record is at another version by now */
    void expect(long expected) {
        if (version() != expected) {
            throw new Stale(version());
        }
    }

    long version() {
        return version == null ? 0 : version;
    }

    UserId owner() {
        return owner;
    }

    Stamps stamps() {
        return stamps;
    }

    void give(UserId to, Viewer by, Instant at) {
        owner = to;
        stamp(stamps.updated(by, at));
    }

    void stamp(Stamps changed) {
        stamps = changed;
    }
}
