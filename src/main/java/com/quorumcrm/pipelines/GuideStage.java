package com.quorumcrm.pipelines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to be done in an open stage, and what a deal needs before it may leave it forward. Deals that stand there
 * stay; they are asked when they move.
 *
 * @param version the pipeline's version the change was made on
 */
public record GuideStage(
        PipelineId pipeline,
        long version,
        StageId stage,
        @Nullable String guidance,
        List<Criterion> criteria) {

    public GuideStage {
        criteria = List.copyOf(criteria);
    }
}
