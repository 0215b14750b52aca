package com.quorumcrm.pipelines;

import org.jspecify.annotations.Nullable;

/**
 * Takes an open stage out of use.
 *
 * @param version the pipeline's version the change was made on
 * @param moveTo where its deals go: another open stage of the pipeline; needed when it has deals
 */
public record RetireStage(
        PipelineId pipeline,
        long version,
        StageId stage,
        @Nullable StageId moveTo) {}
