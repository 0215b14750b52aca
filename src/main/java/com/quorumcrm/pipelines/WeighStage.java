package com.quorumcrm.pipelines;

import java.math.BigDecimal;

/**
 * Says anew how likely deals in an open stage are won; deals that stand there keep their own until they move.
 *
 * @param version the pipeline's version the change was made on
 */
public record WeighStage(PipelineId pipeline, long version, StageId stage, BigDecimal probability) {}
