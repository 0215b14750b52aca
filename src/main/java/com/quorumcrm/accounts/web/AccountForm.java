package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountProfile;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.ChangeAccount;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which a company is entered or changed. */
record AccountForm(
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
        @Nullable BigDecimal revenue,
        @Nullable String currency,
        @Nullable String description,
        @Nullable String tags,
        @Nullable String domains,
        @Nullable List<AddressRow> addresses,
        @Nullable Long version) {

    AccountForm {
        parentId = blankToNull(parentId);
        ownerId = blankToNull(ownerId);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }

    /** @param parent to enter a subsidiary of, null for none */
    static AccountForm empty(Viewer viewer, @Nullable AccountId parent, Currency currency) {
        return new AccountForm(
                null,
                AccountType.PROSPECT.key(),
                parent == null ? null : parent.toString(),
                viewer.id().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                currency.getCurrencyCode(),
                null,
                null,
                null,
                null,
                null);
    }

    static AccountForm of(AccountView account, Currency usual) {
        var details = account.details();
        var revenue = details.revenue();
        return new AccountForm(
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
                revenue == null ? null : revenue.amount(),
                (revenue == null ? usual : revenue.currency()).getCurrencyCode(),
                details.description(),
                String.join(", ", account.profile().tags()),
                String.join(", ", account.profile().domains()),
                account.profile().addresses().stream().map(AddressRow::of).toList(),
                account.version());
    }

    OpenAccount opening() {
        var profile = profile();
        return new OpenAccount(
                details(),
                BodyIds.read("ownerId", ownerId, UserId::of),
                Map.of(),
                profile == null ? AccountProfile.nothing() : profile);
    }

    ChangeAccount changing(AccountView account) {
        var owner = ownerId == null ? account.ownerId() : BodyIds.required("ownerId", ownerId, UserId::of);
        return new ChangeAccount(
                account.id(), version == null ? -1 : version, details(), owner, account.externalIds(), profile());
    }

    @Nullable
    Money money() {
        if (revenue == null) {
            return null;
        }
        try {
            return new Money(revenue, Currency.getInstance(currency == null ? "" : currency));
        } catch (IllegalArgumentException notOfThisCurrency) {
            throw new RuleBroken("revenue", "accounts.rule.amount");
        }
    }

    /** Null when the fields were not on the page that was sent. */
    private @Nullable AccountProfile profile() {
        return tags == null
                ? null
                : AccountProfile.of(
                        parts(tags),
                        parts(domains),
                        rows().stream().map(AddressRow::address).toList());
    }

    List<AddressRow> rows() {
        return addresses == null ? List.of() : addresses;
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("[,;\\n]"));
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
                money(),
                description);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
