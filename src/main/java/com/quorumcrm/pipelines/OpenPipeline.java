package com.quorumcrm.pipelines;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a pipeline; a won and a lost stage come by themselves.
 *
 * @param currency what new deals here are reckoned in, null for the organisation's currency
 * @param stages the open stages in their order, at least one
 */
public record OpenPipeline(
        String name, PipelineKind kind, @Nullable Currency currency, List<StageTerms> stages) {

    public OpenPipeline {
        stages = List.copyOf(stages);
    }
}
