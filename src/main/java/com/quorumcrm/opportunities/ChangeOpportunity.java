package com.quorumcrm.opportunities;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Change what is said about a deal. Whatever is null stays as it is.
 *
 * @param custom what goes into its custom fields, by their keys; the others stay as they are
 * @param version the version the change was made on; null for whatever it is now
 */
public record ChangeOpportunity(
        OpportunityId opportunity,
        @Nullable Long version,
        OpportunityDetails details,
        @Nullable UserId owner,
        @Nullable List<LineInput> lines,
        @Nullable Set<ContactId> contacts,
        @Nullable Map<String, String> externalIds,
        Map<String, JsonNode> custom) {

    public ChangeOpportunity {
        lines = lines == null ? null : List.copyOf(lines);
        contacts = contacts == null ? null : Set.copyOf(contacts);
        externalIds = externalIds == null ? null : Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    public static ChangeOpportunity of(OpportunityId opportunity, @Nullable Long version, OpportunityDetails details) {
        return new ChangeOpportunity(opportunity, version, details, null, null, null, null, Map.of());
    }

    public ChangeOpportunity holding(Map<String, JsonNode> values) {
        return new ChangeOpportunity(opportunity, version, details, owner, lines, contacts, externalIds, values);
    }
}
