package com.quorumcrm.pipelines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says anew what the stages of a pipeline are and in which order; deals that stand in one keep their own probability
 * and category.
 *
 * @param version the pipeline's version the change was made on
 * @param stages all open stages that are not retired, and new ones, in their order
 * @param won the name of the won stage
 * @param lost the name of the lost stage
 */
public record ArrangeStages(PipelineId pipeline, long version, List<Placed> stages, String won, String lost) {

    /** @param stage null for a new one */
    public record Placed(@Nullable StageId stage, StageTerms terms) {}

    public ArrangeStages {
        stages = List.copyOf(stages);
    }
}
