package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A company. */
@Entity
class Account extends OwnedRecord {

    @EmbeddedId
    private AccountId id;

    @Embedded
    private AccountDetails details;

    @EmbeddedColumnNaming("merged_into_%s")
    private @Nullable AccountId mergedInto;

    @ElementCollection
    @CollectionTable(name = "account_external_id", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "system")
    @Column(name = "external_id")
    private Map<String, String> externalIds = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(AccountId id, OpenAccount command, UserId owner, Stamps stamps) {
        super(owner, stamps);
        this.id = id;
        this.details = command.details();
        this.externalIds.putAll(command.externalIds());
    }

    static Account open(OpenAccount command, Viewer by, Instant at) {
        var id = AccountId.next();
        check(id, command.details(), command.externalIds());
        var owner = command.owner() == null ? by.id() : command.owner();
        return new Account(id, command, owner, Stamps.created(by, at));
    }

    AccountOpened opened() {
        return new AccountOpened(id, details.name(), owner(), stamps().createdBy(), stamps().createdAt());
    }

    /** @return null when all of it is so already */
    @Nullable
    AccountChanged change(AccountDetails to, Map<String, String> ids, Viewer by, Instant at) {
        check(id, to, ids);
        if (details.equals(to) && externalIds.equals(ids)) {
            return null;
        }
        details = to;
        if (!externalIds.equals(ids)) {
            externalIds.keySet().retainAll(ids.keySet());
            externalIds.putAll(ids);
        }
        stamp(stamps().updated(by, at));
        return new AccountChanged(id, by.id(), at);
    }

    /** @return null when it is there already */
    @Nullable
    AccountChanged moveUnder(@Nullable AccountId parent, Viewer by, Instant at) {
        return change(details.under(parent), Map.copyOf(externalIds), by, at);
    }

    /** @return null when it is theirs already */
    @Nullable
    AccountReassigned reassign(UserId to, Viewer by, Instant at) {
        if (owner().equals(to)) {
            return null;
        }
        var event = new AccountReassigned(id, owner(), to, by.id(), at);
        give(to, by, at);
        return event;
    }

    AccountTrashed trash(Viewer by, Instant at) {
        stamp(stamps().trashed(by, at));
        return new AccountTrashed(id, by.id(), at);
    }

    AccountRestored restore(Viewer by, Instant at) {
        var rules = new Rules();
        rules.that(mergedInto == null, null, "accounts.rule.merged");
        rules.enforce();
        stamp(stamps().restored(by, at));
        return new AccountRestored(id, by.id(), at);
    }

    AccountId id() {
        return id;
    }

    @Nullable
    AccountId parent() {
        return details.parent();
    }

    private static void check(AccountId id, AccountDetails details, Map<String, String> externalIds) {
        var rules = new Rules();
        details.check(rules);
        rules.that(!id.equals(details.parent()), "parentId", "accounts.rule.ownParent");
        externalIds.forEach(rules::externalId);
        rules.enforce();
    }
}
