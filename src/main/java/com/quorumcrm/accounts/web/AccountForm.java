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
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.web.BodyIds;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which a company is entered or changed; numbers are text, so that what cannot be read is shown again. */
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
        @Nullable String employees,
        @Nullable String foundedYear,
        @Nullable String revenue,
        @Nullable String currency,
        @Nullable String description,
        @Nullable String tags,
        @Nullable String domains,
        @Nullable List<AddressRow> addresses,
        @Nullable List<PhoneRow> phones,
        @Nullable Long version) {

    AccountForm {
        parentId = blankToNull(parentId);
        ownerId = blankToNull(ownerId);
        employees = Text.line(employees);
        foundedYear = Text.line(foundedYear);
        revenue = Text.line(revenue);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        phones = phones == null
                ? List.of()
                : phones.stream().filter(row -> row != null && !row.isBlank()).toList();
    }

    /**
     * @param owner whose it is at first, null for whoever a rule says
     * @param parent to enter a subsidiary of, null for none
     */
    static AccountForm empty(@Nullable UserId owner, @Nullable AccountId parent, Currency currency) {
        return new AccountForm(
                null,
                AccountType.PROSPECT.key(),
                parent == null ? null : parent.toString(),
                owner == null ? null : owner.toString(),
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
                text(details.employees()),
                text(details.foundedYear()),
                revenue == null ? null : revenue.amount().toPlainString(),
                (revenue == null ? usual : revenue.currency()).getCurrencyCode(),
                details.description(),
                String.join(", ", account.profile().tags()),
                String.join(", ", account.profile().domains()),
                account.profile().addresses().stream().map(AddressRow::of).toList(),
                account.profile().phones().stream().map(PhoneRow::of).toList(),
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
            return new Money(new BigDecimal(revenue), Currency.getInstance(currency == null ? "" : currency));
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken("revenue", "typeMismatch.java.math.BigDecimal");
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
                        rows().stream().map(AddressRow::address).toList(),
                        numbers().stream().map(PhoneRow::phone).toList());
    }

    List<PhoneRow> numbers() {
        return phones == null ? List.of() : phones;
    }

    List<AddressRow> rows() {
        return addresses == null ? List.of() : addresses;
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("[,;\\n]"));
    }

    AccountDetails details() {
        new Rules()
                .that(isNumber(employees), "employees", "typeMismatch.java.lang.Integer")
                .that(isNumber(foundedYear), "foundedYear", "typeMismatch.java.lang.Integer")
                .enforce();
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
                number(employees),
                number(foundedYear),
                money(),
                description);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static boolean isNumber(@Nullable String text) {
        try {
            number(text);
            return true;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
