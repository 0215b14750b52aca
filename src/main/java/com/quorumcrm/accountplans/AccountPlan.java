package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What is to become of a company in a few words, and when to look at it again. */
@Entity
class AccountPlan {

    @EmbeddedId
    @EmbeddedColumnNaming("account_%s")
    private AccountId account;

    @Version
    private @Nullable Long version;

    private @Nullable String summary;

    private @Nullable LocalDate reviewOn;

    @EmbeddedColumnNaming("review_task_%s")
    private @Nullable ActivityId reviewTask;

    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
    private UserId updatedBy;

    @SuppressWarnings("NullAway.Init")
    protected AccountPlan() {}

    AccountPlan(AccountId account, Viewer by, Instant at) {
        this.account = account;
        this.updatedAt = at;
        this.updatedBy = by.id();
    }

    /** @throws Stale when it is at another version by now; one that nobody has written yet is at none, which is -1 */
    void expect(long expected) {
        var actual = version == null ? -1 : version;
        if (actual != expected) {
            throw new Stale(actual);
        }
    }

    void say(@Nullable String words, Viewer by, Instant at) {
        var text = Text.lines(words);
        new Rules().atMost("summary", text, 4000).enforce();
        summary = text;
        updatedAt = at;
        updatedBy = by.id();
    }

    void review(@Nullable LocalDate on, @Nullable ActivityId task) {
        reviewOn = on;
        reviewTask = task;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    LocalDate reviewOn() {
        return reviewOn;
    }

    @Nullable
    ActivityId reviewTask() {
        return reviewTask;
    }
}
