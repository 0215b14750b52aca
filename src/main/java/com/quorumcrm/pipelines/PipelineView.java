package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.TeamId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline with its stages.
 *
 * @param key unique, and never changed
 * @param market the product or the market it is for, in words
 * @param currency what new deals here are reckoned in, null for the organisation's currency
 * @param teams to whom it is offered, with the teams under them; to everybody when empty
 * @param lossReasons for which deals can be lost here; for all there are when empty
 * @param stages the stages in their order, the won and the lost one last; without the retired
 * @param retiredStages stages that only old deals speak of
 * @param retired no deal may come here any more
 */
public record PipelineView(
        PipelineId id,
        String key,
        String name,
        PipelineKind kind,
        @Nullable String market,
        @Nullable Currency currency,
        Committee committee,
        Set<TeamId> teams,
        Set<LossReasonId> lossReasons,
        int position,
        List<Stage> stages,
        List<Stage> retiredStages,
        boolean retired,
        long version) {

    public PipelineView {
        teams = Set.copyOf(teams);
        lossReasons = Set.copyOf(lossReasons);
        stages = List.copyOf(stages);
        retiredStages = List.copyOf(retiredStages);
    }

    /** What is said about it apart from its stages. */
    public PipelineTerms terms() {
        return new PipelineTerms(name, kind, market, currency, committee, teams, lossReasons);
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
