package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountProfile;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.ChangeAccount;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.ExternalIds;
import com.quorumcrm.web.MoneyJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company as the API takes it. */
record AccountInput(
        @Nullable String name,
        @Nullable String type,
        @Nullable String parentId,
        @Nullable String ownerId,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable String phone,
        @Nullable Integer employees,
        @Nullable Integer foundedYear,
        @Nullable MoneyJson revenue,
        @Nullable String description,
        @Nullable Map<String, @Nullable String> externalIds,
        @Nullable List<String> tags,
        @Nullable List<String> domains,
        @Nullable List<AddressRow> addresses,
        @Nullable List<PhoneRow> phones) {

    /** What a new company holds before anything is given. */
    static AccountInput nothing() {
        return new AccountInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    static AccountInput of(AccountView account) {
        var details = account.details();
        return new AccountInput(
                details.name(),
                details.type().key(),
                details.parent() == null ? null : details.parent().toString(),
                account.ownerId().toString(),
                details.industry(),
                details.segment(),
                details.country(),
                details.city(),
                details.website(),
                details.phone(),
                details.employees(),
                details.foundedYear(),
                MoneyJson.of(details.revenue()),
                details.description(),
                Map.copyOf(account.externalIds()),
                List.copyOf(account.profile().tags()),
                List.copyOf(account.profile().domains()),
                account.profile().addresses().stream().map(AddressRow::of).toList(),
                account.profile().phones().stream().map(PhoneRow::of).toList());
    }

    OpenAccount opening() {
        return new OpenAccount(
                details(), BodyIds.read("ownerId", ownerId, UserId::of), ExternalIds.given(externalIds), profile());
    }

    /** Without an owner the company keeps the one it has. */
    ChangeAccount changing(AccountView account, long version) {
        var owner = ownerId == null ? account.ownerId() : BodyIds.required("ownerId", ownerId, UserId::of);
        return new ChangeAccount(account.id(), version, details(), owner, ExternalIds.given(externalIds), profile());
    }

    private AccountProfile profile() {
        return AccountProfile.of(
                tags == null ? List.of() : tags,
                domains == null ? List.of() : domains,
                addresses == null
                        ? List.of()
                        : addresses.stream().map(AddressRow::address).toList(),
                phones == null
                        ? List.of()
                        : phones.stream().map(PhoneRow::phone).toList());
    }

    private AccountDetails details() {
        return new AccountDetails(
                name == null ? "" : name,
                type == null ? AccountType.PROSPECT : AccountType.of(type),
                BodyIds.read("parentId", parentId, AccountId::of),
                industry,
                segment,
                country,
                city,
                website,
                phone,
                employees,
                foundedYear,
                revenue == null ? null : revenue.money("revenue"),
                description);
    }
}
