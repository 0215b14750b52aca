package com.quorumcrm.intake;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A lead as a file tells of it.
 *
 * @param row its number in the file
 * @param externalId by which it is found again; without one, or when none has it, its e-mail address is
 * @param owner null for whom the rules say
 * @param custom what goes into its custom fields, by their keys
 * @param given the fields that are to change on a lead which is here already, by the names of the API
 */
public record IncomingLead(
        long row,
        @Nullable String externalId,
        LeadDetails details,
        @Nullable UserId owner,
        Map<String, JsonNode> custom,
        Set<String> given) {

    private static final String FULL_NAME = "name";
    private static final Set<String> NAMES = Set.of("firstName", "lastName");

    /** What it becomes when what is here already keeps what the row does not give. */
    LeadDetails over(LeadDetails held) {
        return new LeadDetails(
                person(held.person()),
                company(held.company()),
                origin(held.origin()),
                held.consent(),
                pick("message", details.message(), held.message()));
    }

    private LeadPerson person(LeadPerson held) {
        var said = details.person();
        return new LeadPerson(
                pick("firstName", said.firstName(), held.firstName()),
                pick("lastName", said.lastName(), held.lastName()),
                pick("title", said.title(), held.title()),
                pick("email", said.email(), held.email()),
                pick("secondEmail", said.secondEmail(), held.secondEmail()),
                pick("phone", said.phone(), held.phone()),
                pick("mobile", said.mobile(), held.mobile()));
    }

    private LeadCompany company(LeadCompany held) {
        var said = details.company();
        return new LeadCompany(
                pick("company", said.name(), held.name()),
                pick("website", said.website(), held.website()),
                pick("industry", said.industry(), held.industry()),
                pick("country", said.country(), held.country()),
                pick("city", said.city(), held.city()),
                given.contains("employees") ? said.employees() : held.employees());
    }

    private LeadOrigin origin(LeadOrigin held) {
        var said = details.origin();
        return new LeadOrigin(
                pick("source", said.source(), held.source()),
                pick("campaign", said.campaign(), held.campaign()),
                given.contains("channel") ? said.channel() : held.channel(),
                held.utmSource(),
                held.utmMedium(),
                held.utmCampaign(),
                held.utmTerm(),
                held.utmContent(),
                held.referrerUrl(),
                held.referredBy(),
                pick("referredByName", said.referredByName(), held.referredByName()));
    }

    private @Nullable String pick(String field, @Nullable String said, @Nullable String held) {
        return given.contains(field) || NAMES.contains(field) && given.contains(FULL_NAME) ? said : held;
    }
}
