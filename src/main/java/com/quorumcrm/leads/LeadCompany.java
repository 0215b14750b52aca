package com.quorumcrm.leads;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The company of a lead as it was received. A website without a scheme gets {@code https://}. */
@Embeddable
public record LeadCompany(
        @Column(name = "company") @Nullable String name,
        @Nullable String website,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String city,
        @Nullable Integer employees) {

    public LeadCompany {
        name = Text.line(name);
        website = Text.webAddress(website);
        industry = Text.line(industry);
        country = Text.line(country);
        city = Text.line(city);
    }

    public static LeadCompany unknown() {
        return new LeadCompany(null, null, null, null, null, null);
    }

    public static LeadCompany named(@Nullable String name) {
        return new LeadCompany(name, null, null, null, null, null);
    }

    void check(Rules rules) {
        rules.atMost("company", name, 200)
                .atMost("website", website, 300)
                .that(website == null || Text.isWebAddress(website), "website", "leads.rule.website")
                .atMost("industry", industry, 80)
                .atMost("country", country, 80)
                .atMost("city", city, 120)
                .that(employees == null || employees >= 0, "employees", "leads.rule.negative");
    }
}
