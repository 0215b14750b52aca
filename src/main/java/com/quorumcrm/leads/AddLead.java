package com.quorumcrm.leads;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Take in a lead.
 *
 * @param owner null for whom the rules say, or else for the person who takes it in
 * @param externalIds the lead's id in other systems, by the system's name
 * @param custom what goes into its custom fields, by their keys
 */
public record AddLead(
        LeadDetails details, @Nullable UserId owner, Map<String, String> externalIds, Map<String, JsonNode> custom) {

    public AddLead {
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    public AddLead(LeadDetails details, @Nullable UserId owner) {
        this(details, owner, Map.of(), Map.of());
    }

    public AddLead holding(Map<String, JsonNode> values) {
        return new AddLead(details, owner, externalIds, values);
    }
}
