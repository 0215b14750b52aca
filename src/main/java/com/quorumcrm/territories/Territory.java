package com.quorumcrm.territories;

import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part of the market. One that is not wanted any more is retired: past memberships speak of it. */
@Entity
class Territory {

    @EmbeddedId
    private TerritoryId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private TerritoryDetails details;

    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
    private UserId updatedBy;

    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Territory() {}

    Territory(TerritoryDetails details, Viewer by, Instant at) {
        details.check();
        this.id = TerritoryId.next();
        this.details = details;
        this.updatedAt = at;
        this.updatedBy = by.id();
    }

    /** @throws Stale when it is at another version by now */
    void expect(long expected) {
        var actual = version == null ? 0 : version;
        if (actual != expected) {
            throw new Stale(actual);
        }
    }

    void change(TerritoryDetails to, Viewer by, Instant at) {
        to.check();
        details = to;
        updatedAt = at;
        updatedBy = by.id();
    }

    void retire(Viewer by, Instant at) {
        retiredAt = at;
        updatedAt = at;
        updatedBy = by.id();
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    TerritoryId id() {
        return id;
    }
}
