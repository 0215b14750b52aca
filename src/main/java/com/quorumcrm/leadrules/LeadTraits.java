package com.quorumcrm.leadrules;

import com.quorumcrm.leads.LeadDetails;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lead is, as rules ask for it. */
record LeadTraits(Map<LeadTrait, String> held) {

    /** Of somebody whom nobody has tried to reach yet. */
    static LeadTraits of(LeadDetails lead) {
        return of(lead, 0, 0);
    }

    static LeadTraits of(LeadDetails lead, int tried, int spoken) {
        var held = new EnumMap<LeadTrait, String>(LeadTrait.class);
        var person = lead.person();
        var company = lead.company();
        var origin = lead.origin();
        put(held, LeadTrait.SOURCE, origin.source());
        put(held, LeadTrait.CAMPAIGN, origin.campaign());
        put(held, LeadTrait.CHANNEL, origin.channel().name().toLowerCase(Locale.ROOT));
        put(held, LeadTrait.COUNTRY, company.country());
        put(held, LeadTrait.INDUSTRY, company.industry());
        put(
                held,
                LeadTrait.EMPLOYEES,
                company.employees() == null ? null : company.employees().toString());
        put(held, LeadTrait.TITLE, person.title());
        put(held, LeadTrait.COMPANY, company.name());
        put(held, LeadTrait.EMAIL_DOMAIN, domain(person.email()));
        put(held, LeadTrait.PHONE, person.phone() == null ? person.mobile() : person.phone());
        put(held, LeadTrait.MESSAGE, lead.message());
        put(held, LeadTrait.UTM_SOURCE, origin.utmSource());
        put(held, LeadTrait.UTM_MEDIUM, origin.utmMedium());
        put(held, LeadTrait.REFERRED, sender(lead));
        put(held, LeadTrait.CONSENT, lead.consent().text());
        held.put(LeadTrait.TRIED, String.valueOf(tried));
        held.put(LeadTrait.SPOKEN, String.valueOf(spoken));
        return new LeadTraits(held);
    }

    LeadTraits scored(int points) {
        var with = new EnumMap<>(held);
        with.put(LeadTrait.SCORE, String.valueOf(points));
        return new LeadTraits(with);
    }

    @Nullable
    String of(LeadTrait trait) {
        return held.get(trait);
    }

    private static @Nullable String sender(LeadDetails lead) {
        var contact = lead.origin().referredBy();
        return contact == null ? lead.origin().referredByName() : contact.toString();
    }

    private static @Nullable String domain(@Nullable String email) {
        return email == null ? null : email.substring(email.lastIndexOf('@') + 1);
    }

    private static void put(Map<LeadTrait, String> held, LeadTrait trait, @Nullable String value) {
        if (value != null) {
            held.put(trait, value);
        }
    }
}
