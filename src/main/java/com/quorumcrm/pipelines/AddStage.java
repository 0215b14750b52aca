package com.quorumcrm.pipelines;

/**
 * Adds an open stage behind the other open ones.
 *
 * @param version the pipeline's version the change was made on
 */
public record AddStage(PipelineId pipeline, long version, StageTerms terms) {}
