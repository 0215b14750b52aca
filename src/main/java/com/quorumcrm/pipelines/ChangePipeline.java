package com.quorumcrm.pipelines;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Renames a pipeline and states what it is for; its key stays.
 *
 * @param version the version the change was made on
 */
public record ChangePipeline(
        PipelineId pipeline,
        long version,
        String name,
        PipelineKind kind,
        @Nullable Currency currency) {}
