package com.quorumcrm.accounts;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.CustomValuesConverter;
import com.quorumcrm.kernel.OwnedRecord;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stamps;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A company. */
@Entity
class Account extends OwnedRecord {

    @EmbeddedId
    private AccountId id;

    @Embedded
    private AccountDetails details;

    @Convert(converter = CustomValuesConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private CustomValues customValues = CustomValues.NONE;

    @EmbeddedColumnNaming("merged_into_%s")
    private @Nullable AccountId mergedInto;

    @ElementCollection
    @CollectionTable(name = "account_external_id", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "system")
    @Column(name = "external_id")
    private Map<String, String> externalIds = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "account_tag", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_domain", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "domain")
    private Set<String> domains = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_address", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position")
    private List<AccountAddress> addresses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "account_phone", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position")
    private List<AccountPhone> phones = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(AccountId id, OpenAccount command, UserId owner, Stamps stamps) {
        super(owner, stamps);
        this.id = id;
        this.details = command.details();
        this.externalIds.putAll(command.externalIds());
        describe(command.profile());
    }

    static Account open(OpenAccount command, Viewer by, Instant at) {
        var id = AccountId.next();
        check(id, command.details(), command.externalIds(), command.profile(), Set.of());
        var owner = command.owner() == null ? by.id() : command.owner();
        return new Account(id, command, owner, Stamps.created(by, at));
    }

    /** Custom fields of a new company hold what has passed their gate. */
    void hold(CustomValues values) {
        customValues = values;
    }

    AccountOpened opened() {
        return new AccountOpened(id, details.name(), owner(), stamps().createdBy(), stamps().createdAt());
    }

    /** @return null when all of it is so already */
    @Nullable
    AccountChanged change(
            AccountDetails to,
            Map<String, String> ids,
            @Nullable AccountProfile profile,
            CustomValues custom,
            Viewer by,
            Instant at) {
        check(id, to, ids, profile == null ? AccountProfile.nothing() : profile, numbers());
        var isDescribedAnew = profile != null && describe(profile);
        if (details.equals(to) && externalIds.equals(ids) && customValues.equals(custom) && !isDescribedAnew) {
            return null;
        }
        customValues = custom;
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
        return change(details.under(parent), Map.copyOf(externalIds), null, customValues, by, at);
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

    /** Those that are kept, the main one among them. */
    Set<String> numbers() {
        return Stream.concat(Stream.ofNullable(details.phone()), phones.stream().map(AccountPhone::number))
                .collect(Collectors.toSet());
    }

    CustomValues customValues() {
        return customValues;
    }

    AccountType type() {
        return details.type();
    }

    @Nullable
    AccountId parent() {
        return details.parent();
    }

    /** @return whether that is anything new */
    private boolean describe(AccountProfile profile) {
        var different = !tags.equals(profile.tags())
                || !domains.equals(profile.domains())
                || !List.copyOf(addresses).equals(profile.addresses())
                || !List.copyOf(phones).equals(profile.phones());
        if (different) {
            replace(tags, profile.tags());
            replace(domains, profile.domains());
            addresses.clear();
            addresses.addAll(profile.addresses());
            phones.clear();
            phones.addAll(profile.phones());
        }
        return different;
    }

    private static void replace(Set<String> all, Set<String> by) {
        all.retainAll(by);
        all.addAll(by);
    }

    private static void check(
            AccountId id,
            AccountDetails details,
            Map<String, String> externalIds,
            AccountProfile profile,
            Set<String> numbers) {
        var rules = new Rules();
        details.check(numbers, rules);
        rules.that(!id.equals(details.parent()), "parentId", "accounts.rule.ownParent");
        externalIds.forEach(rules::externalId);
        profile.check(numbers, rules);
        rules.enforce();
    }
}
