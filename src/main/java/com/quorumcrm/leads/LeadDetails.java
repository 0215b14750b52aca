package com.quorumcrm.leads;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead.
 *
 * @param message what they wrote to us
 */
public record LeadDetails(
        LeadPerson person,
        LeadCompany company,
        LeadOrigin origin,
        LeadConsent consent,
        @Nullable String message) {

    public LeadDetails {
        message = Text.lines(message);
    }

    public static LeadDetails of(LeadPerson person, LeadCompany company, LeadOrigin origin) {
        return new LeadDetails(person, company, origin, LeadConsent.none(), null);
    }

    public LeadDetails saying(@Nullable String text) {
        return new LeadDetails(person, company, origin, consent, text);
    }

    public LeadDetails agreeing(LeadConsent to) {
        return new LeadDetails(person, company, origin, to, message);
    }

    public LeadDetails from(LeadOrigin other) {
        return new LeadDetails(person, company, other, consent, message);
    }

    /** A person, a company or a way to reach somebody: one of them there must be. */
    public void check(Rules rules) {
        rules.that(
                !person.name().isEmpty() || company.name() != null || person.isReachable(),
                "lastName",
                "leads.rule.nobody");
        person.check(rules);
        company.check(rules);
        origin.check(rules);
        consent.check(rules);
        rules.atMost("message", message, 4000);
    }
}
