package com.quorumcrm.partners;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Rules;
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
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What one company does for another. */
@Entity
class PartnerRelation {

    @EmbeddedId
    private PartnerRelationId id;

    @Version
    private @Nullable Long version;

    @EmbeddedColumnNaming("from_%s")
    private AccountId from;

    @EmbeddedColumnNaming("to_%s")
    private AccountId to;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    @Embedded
    private @Nullable PartnerTerms terms;

    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private UserId createdBy;

    @SuppressWarnings("NullAway.Init")
    protected PartnerRelation() {}

    PartnerRelation(AddPartner command, Viewer by, Instant at) {
        var active = command.role().isActive();
        id = PartnerRelationId.next();
        from = active ? command.account() : command.other();
        to = active ? command.other() : command.account();
        kind = command.role().kind();
        createdAt = at;
        createdBy = by.id();
        terms = checked(command.terms());
    }

    /** @throws Stale when it is at another version by now */
    void expect(long expected) {
        var actual = version == null ? 0 : version;
        if (actual != expected) {
            throw new Stale(actual);
        }
    }

    void change(PartnerTerms to) {
        terms = checked(to);
    }

    private PartnerTerms checked(PartnerTerms given) {
        var rules = new Rules();
        rules.that(!from.equals(to), "otherId", "partners.rule.self");
        given.check(rules);
        rules.enforce();
        return given;
    }

    boolean isOf(AccountId account) {
        return from.equals(account) || to.equals(account);
    }

    PartnerRelationId id() {
        return id;
    }

    AccountId from() {
        return from;
    }

    AccountId to() {
        return to;
    }

    PartnerKind kind() {
        return kind;
    }
}
