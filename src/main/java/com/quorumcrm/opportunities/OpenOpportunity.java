package com.quorumcrm.opportunities;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.StageId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Open a deal.
 *
 * @param owner null for the person who opens it
 * @param pipeline null for the stage's, or the first pipeline
 * @param stage an open stage; null for the pipeline's first
 * @param contacts who of the customer takes part
 * @param externalIds what other systems call it, by system
 * @param custom what goes into its custom fields, by their keys
 */
public record OpenOpportunity(
        OpportunityDetails details,
        @Nullable UserId owner,
        @Nullable PipelineId pipeline,
        @Nullable StageId stage,
        List<LineInput> lines,
        Set<ContactId> contacts,
        Map<String, String> externalIds,
        Map<String, JsonNode> custom) {

    public OpenOpportunity {
        lines = List.copyOf(lines);
        contacts = Set.copyOf(contacts);
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    /** In the first stage of the first pipeline, owned by whoever opens it. */
    public static OpenOpportunity with(OpportunityDetails details) {
        return new OpenOpportunity(details, null, null, null, List.of(), Set.of(), Map.of(), Map.of());
    }

    public OpenOpportunity in(StageId other) {
        return new OpenOpportunity(details, owner, pipeline, other, lines, contacts, externalIds, custom);
    }

    public OpenOpportunity ownedBy(@Nullable UserId other) {
        return new OpenOpportunity(details, other, pipeline, stage, lines, contacts, externalIds, custom);
    }

    public OpenOpportunity of(List<LineInput> products) {
        return new OpenOpportunity(details, owner, pipeline, stage, products, contacts, externalIds, custom);
    }

    public OpenOpportunity holding(Map<String, JsonNode> values) {
        return new OpenOpportunity(details, owner, pipeline, stage, lines, contacts, externalIds, values);
    }
}
