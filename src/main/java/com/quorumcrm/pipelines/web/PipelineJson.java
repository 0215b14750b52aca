package com.quorumcrm.pipelines.web;

import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pipeline as the API answers it. */
record PipelineJson(
        UUID id,
        String key,
        String name,
        String kind,
        @Nullable String currency,
        List<StageJson> stages,
        long version) {

    record StageJson(
            UUID id,
            String key,
            String name,
            String outcome,
            BigDecimal probability,
            String forecastCategory,
            @Nullable Integer stuckAfterDays) {

        static StageJson of(Stage stage) {
            return new StageJson(
                    stage.id().id(),
                    stage.key(),
                    stage.name(),
                    stage.outcome().key(),
                    stage.probability(),
                    stage.category().key(),
                    stage.stuckAfterDays());
        }
    }

    static PipelineJson of(PipelineView pipeline) {
        return new PipelineJson(
                pipeline.id().id(),
                pipeline.key(),
                pipeline.name(),
                pipeline.kind().key(),
                pipeline.currency() == null ? null : pipeline.currency().getCurrencyCode(),
                pipeline.stages().stream().map(StageJson::of).toList(),
                pipeline.version());
    }
}
