package com.quorumcrm.pipelines;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way of a deal through its pipeline.
 *
 * @param key unique within the pipeline, and never changed
 * @param position where it stands among the pipeline's stages, the first being 0
 * @param probability how likely a deal that stands here is won, 0 to 1
 * @param stuckAfterDays after how many days here a deal counts as stuck, null for never
 * @param guidance what to do here, in words
 * @param criteria what a deal needs before it may leave forward
 * @param retired no deal may come here any more
 */
public record Stage(
        StageId id,
        PipelineId pipeline,
        String key,
        String name,
        int position,
        Outcome outcome,
        BigDecimal probability,
        ForecastCategory category,
        @Nullable Integer stuckAfterDays,
        @Nullable String guidance,
        List<Criterion> criteria,
        boolean retired) {

    public Stage {
        criteria = List.copyOf(criteria);
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }
}
