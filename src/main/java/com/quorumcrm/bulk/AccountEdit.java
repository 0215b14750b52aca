package com.quorumcrm.bulk;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountProfile;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.ChangeAccount;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AccountEdit implements RecordEdit {

    private static final Set<String> FIELDS = Set.of("ownerId", "type", "segment", "industry", "addTags", "removeTags");
    /** What taking back sets: all of them. */
    private static final String TAGS = "tags";

    private final Accounts accounts;
    private final AccountQuery query;
    private final CustomEdit custom;

    AccountEdit(Accounts accounts, AccountQuery query, CustomEdit custom) {
        this.accounts = accounts;
        this.query = query;
        this.custom = custom;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_ACCOUNTS;
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public void check(Map<String, String> sets) {
        sets.forEach((field, value) -> {
            switch (field) {
                case "ownerId" -> Values.person(value);
                case "type" -> Values.constant(AccountType.class, field, value);
                default -> {}
            }
        });
    }

    @Override
    public Map<String, @Nullable String> apply(UUID record, Map<String, @Nullable String> sets, Viewer viewer) {
        var account = query.editable(new AccountId(record), viewer);
        var difference = new Difference(sets);
        var details = details(account.details(), difference);
        var owner = difference.required("ownerId", account.ownerId(), Values::person);
        var profile = profile(account, sets, difference);
        var given = custom.given(kind(), details.type().key(), account.custom(), difference, viewer);
        if (!difference.before().isEmpty()) {
            accounts.change(
                    new ChangeAccount(account.id(), account.version(), details, owner, account.externalIds(), profile)
                            .holding(given),
                    viewer);
        }
        return difference.before();
    }

    private static AccountDetails details(AccountDetails now, Difference difference) {
        return new AccountDetails(
                now.name(),
                difference.required("type", now.type(), text -> Values.constant(AccountType.class, "type", text)),
                now.parent(),
                difference.value("industry", now.industry(), Function.identity()),
                difference.value("segment", now.segment(), Function.identity()),
                now.country(),
                now.city(),
                now.website(),
                now.phone(),
                now.employees(),
                now.foundedYear(),
                now.revenue(),
                now.description());
    }

    private static AccountProfile profile(
            AccountView account, Map<String, @Nullable String> sets, Difference difference) {
        var now = account.profile();
        var tags = new TreeSet<>(difference.has(TAGS) ? tags(sets.get(TAGS)) : now.tags());
        tags.addAll(tags(sets.get("addTags")));
        tags(sets.get("removeTags")).forEach(gone -> tags.removeIf(gone::equalsIgnoreCase));
        if (!tags.equals(now.tags())) {
            difference.replaces(TAGS, String.join(",", now.tags()));
        }
        return AccountProfile.of(tags, now.domains(), now.addresses(), now.phones());
    }

    private static List<String> tags(@Nullable String text) {
        return text == null
                ? List.of()
                : List.of(text.split(",")).stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }
}
