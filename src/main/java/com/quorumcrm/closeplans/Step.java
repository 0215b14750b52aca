package com.quorumcrm.closeplans;

import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A step of a close plan. */
@Entity
@Table(name = "close_plan_step")
class Step {

    @EmbeddedId
    private StepId id;

    @Version
    private @Nullable Long version;

    @EmbeddedColumnNaming("opportunity_%s")
    private OpportunityId opportunity;

    @Embedded
    private StepDetails details;

    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private UserId createdBy;

    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
    private UserId updatedBy;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(OpportunityId opportunity, StepDetails details, Viewer by, Instant at) {
        details.check();
        this.id = StepId.next();
        this.opportunity = opportunity;
        this.details = details;
        this.createdAt = at;
        this.createdBy = by.id();
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

    void change(StepDetails to, Viewer by, Instant at) {
        to.check();
        details = to;
        updatedAt = at;
        updatedBy = by.id();
    }

    /** Done on a day, or to be done again. */
    void tick(boolean done, LocalDate today, Viewer by, Instant at) {
        change(details.done(done ? today : null), by, at);
    }

    boolean isOf(OpportunityId deal) {
        return opportunity.equals(deal);
    }

    StepId id() {
        return id;
    }

    StepDetails details() {
        return details;
    }
}
