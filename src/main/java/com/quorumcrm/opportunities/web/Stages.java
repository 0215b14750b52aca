package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;

/** Finds the stage that a form or a body names. */
final class Stages {

    private Stages() {}

    /** @throws RuleBroken on the field when the pipeline has no such stage */
    static Stage named(String key, String field, PipelineView pipeline) {
        return pipeline.stage(key).orElseThrow(() -> new RuleBroken(field, "opportunities.rule.otherPipeline"));
    }
}
