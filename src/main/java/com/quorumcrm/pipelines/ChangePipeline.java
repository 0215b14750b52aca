package com.quorumcrm.pipelines;

/**
 * Says anew what a pipeline is for and whom it concerns; its key stays.
 *
 * @param version the version the change was made on
 */
public record ChangePipeline(PipelineId pipeline, long version, PipelineTerms terms) {}
