package com.quorumcrm.pipelines;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline with its stages.
 *
 * @param key unique, and never changed
 * @param currency what new deals here are reckoned in, null for the organisation's currency
 * @param stages the stages in their order, the won and the lost one last; without the retired
 * @param retiredStages stages that only old deals speak of
 * @param retired no deal may come here any more
 */
public record PipelineView(
        PipelineId id,
        String key,
        String name,
        PipelineKind kind,
        @Nullable Currency currency,
        int position,
        List<Stage> stages,
        List<Stage> retiredStages,
        boolean retired,
        long version) {

    public PipelineView {
        stages = List.copyOf(stages);
        retiredStages = List.copyOf(retiredStages);
    }

    /** The open stages in their order, without the retired. */
    public List<Stage> openStages() {
        return stages.stream().filter(Stage::isOpen).toList();
    }

    /** Where a new deal starts. */
    public Stage firstStage() {
        return openStages().getFirst();
    }

    public Stage wonStage() {
        return closing(Outcome.WON);
    }

    public Stage lostStage() {
        return closing(Outcome.LOST);
    }

    /** A stage that is not retired. */
    public Optional<Stage> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    private Stage closing(Outcome outcome) {
        return stages.stream()
                .filter(stage -> stage.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }
}
