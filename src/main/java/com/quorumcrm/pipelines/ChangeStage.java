package com.quorumcrm.pipelines;

/**
 * Says something else about a stage; deals that stand in it keep their own probability and category.
 *
 * @param version the pipeline's version the change was made on
 */
public record ChangeStage(PipelineId pipeline, long version, StageId stage, StageTerms terms) {}
