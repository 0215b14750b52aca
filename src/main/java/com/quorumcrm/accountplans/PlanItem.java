package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A goal, an initiative or a risk in the plan of a company. */
@Entity
@Table(name = "account_plan_item")
class PlanItem {

    @EmbeddedId
    private PlanItemId id;

    @Version
    private @Nullable Long version;

    @EmbeddedColumnNaming("account_%s")
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private PlanItemKind kind;

    @Embedded
    private PlanItemDetails details;

    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private UserId createdBy;

    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
    private UserId updatedBy;

    @SuppressWarnings("NullAway.Init")
    protected PlanItem() {}

    PlanItem(AccountId account, PlanItemKind kind, PlanItemDetails details, Viewer by, Instant at) {
        details.check(kind);
        this.id = PlanItemId.next();
        this.account = account;
        this.kind = kind;
        this.details = details.of(kind);
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

    void change(PlanItemDetails to, Viewer by, Instant at) {
        to.check(kind);
        details = to.of(kind);
        updatedAt = at;
        updatedBy = by.id();
    }

    boolean isOf(AccountId company, PlanItemKind wanted) {
        return account.equals(company) && kind == wanted;
    }

    PlanItemId id() {
        return id;
    }

    PlanItemKind kind() {
        return kind;
    }

    PlanItemDetails details() {
        return details;
    }
}
