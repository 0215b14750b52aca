package com.quorumcrm.pipelines;

import java.util.List;

/**
 * Opens a pipeline; a won and a lost stage come by themselves.
 *
 * @param stages the open stages in their order, at least one
 */
public record OpenPipeline(PipelineTerms terms, List<StageTerms> stages) {

    public OpenPipeline {
        stages = List.copyOf(stages);
    }
}
