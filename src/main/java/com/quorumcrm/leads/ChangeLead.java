package com.quorumcrm.leads;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Change what is known of a lead.
 *
 * @param version the one that was changed on
 * @param externalIds in place of those that it has
 * @param custom custom fields that are to hold something else, by their keys
 */
public record ChangeLead(
        LeadId lead,
        long version,
        LeadDetails details,
        UserId owner,
        Map<String, String> externalIds,
        Map<String, JsonNode> custom) {

    public ChangeLead {
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    public ChangeLead holding(Map<String, JsonNode> values) {
        return new ChangeLead(lead, version, details, owner, externalIds, values);
    }
}
