package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.StageId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open a deal.
 *
 * @param owner null for the person who opens it
 * @param pipeline null for the first pipeline, or the stage's
 * @param stage an open stage; null for the pipeline's first
 * @param externalIds what other systems call it, by system
 */
public record OpenOpportunity(
        OpportunityDetails details,
        @Nullable UserId owner,
        @Nullable PipelineId pipeline,
        @Nullable StageId stage,
        List<LineInput> lines,
        Map<String, String> externalIds) {

    public OpenOpportunity {
        lines = List.copyOf(lines);
        externalIds = Map.copyOf(externalIds);
    }

    /** In the first stage of the first pipeline, owned by whoever opens it. */
    public static OpenOpportunity with(OpportunityDetails details) {
        return new OpenOpportunity(details, null, null, null, List.of(), Map.of());
    }

    public OpenOpportunity in(StageId other) {
        return new OpenOpportunity(details, owner, pipeline, other, lines, externalIds);
    }

    public OpenOpportunity ownedBy(UserId other) {
        return new OpenOpportunity(details, other, pipeline, stage, lines, externalIds);
    }
}
