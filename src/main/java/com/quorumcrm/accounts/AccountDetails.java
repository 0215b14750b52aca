package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a company that people type in. Surrounding blanks are dropped, empty text becomes null, and a website
 * without a scheme gets {@code https://}.
 *
 * @param parent the company that owns this one
 * @param segment how we class the company: enterprise, mid-market, a tier
 * @param website an {@code http} or {@code https} address
 * @param phone the main number: E.164, followed by {@code ;ext=} and the extension where there is one; what was kept before
 *     numbers were understood is as it was given
 * @param revenue per year
 */
@Embeddable
public record AccountDetails(
        String name,
        @Enumerated(EnumType.STRING) AccountType type,

        @EmbeddedColumnNaming("parent_%s") @Nullable AccountId parent,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable String country,
        @Nullable String city,
        @Nullable String website,
        @Nullable String phone,
        @Nullable Integer employees,
        @Nullable Integer foundedYear,

        @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "revenue"))
        @AttributeOverride(
                name = "currency",
                column = @Column(name = "revenue_currency", columnDefinition = "bpchar(3)"))
        @Nullable
        Money revenue,

        @Nullable String description) {

    public AccountDetails {
        name = Text.lineOrEmpty(name);
        industry = Text.line(industry);
        segment = Text.line(segment);
        country = Text.line(country);
        city = Text.line(city);
        website = Text.webAddress(website);
        phone = Text.line(phone);
        description = Text.lines(description);
    }

    /** A company of which only the name is known. */
    public static AccountDetails named(String name, AccountType type) {
        return new AccountDetails(name, type, null, null, null, null, null, null, null, null, null, null, null);
    }

    public AccountDetails under(@Nullable AccountId other) {
        return new AccountDetails(
                name,
                type,
                other,
                industry,
                segment,
                country,
                city,
                website,
                phone,
                employees,
                foundedYear,
                revenue,
                description);
    }

    AccountDetails calling(@Nullable String number) {
        return new AccountDetails(
                name,
                type,
                parent,
                industry,
                segment,
                country,
                city,
                website,
                number,
                employees,
                foundedYear,
                revenue,
                description);
    }

    /** @param numbers that are kept already, whatever they are */
    void check(Set<String> numbers, Rules rules) {
        rules.required("name", name);
        rules.atMost("name", name, 200);
        rules.atMost("industry", industry, 80);
        rules.atMost("segment", segment, 40);
        rules.atMost("country", country, 80);
        rules.atMost("city", city, 120);
        rules.atMost("website", website, 300);
        rules.that(website == null || Text.isWebAddress(website), "website", "accounts.rule.website");
        if (phone != null) {
            AccountPhone.check("phone", phone, numbers, rules);
        }
        rules.that(employees == null || employees >= 0, "employees", "accounts.rule.negative");
        rules.that(
                foundedYear == null || (foundedYear >= 1 && foundedYear <= 2999), "foundedYear", "accounts.rule.year");
        rules.that(revenue == null || !revenue.isNegative(), "revenue", "accounts.rule.negative");
        rules.atMost("description", description, 4000);
    }
}
