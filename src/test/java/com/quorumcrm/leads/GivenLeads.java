package com.quorumcrm.leads;

import com.quorumcrm.Cast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in leads for tests, as the cast would. */
@Component
public class GivenLeads {

    private final Leads leads;
    private final Cast cast;

    GivenLeads(Leads leads, Cast cast) {
        this.leads = leads;
        this.cast = cast;
    }

    public LeadId lead(String lastName, Cast.Part owner) {
        return lead(person(lastName, null), LeadCompany.unknown(), owner);
    }

    public LeadId lead(LeadPerson person, LeadCompany company, Cast.Part owner) {
        return lead(LeadDetails.of(person, company, LeadOrigin.of(null, null)), owner);
    }

    public LeadId lead(LeadDetails details, Cast.Part owner) {
        return leads.add(new AddLead(details, cast.id(owner)), cast.viewer(owner));
    }

    public static LeadPerson person(String lastName, @Nullable String email) {
        return new LeadPerson(null, lastName, null, email, null, null, null);
    }
}
