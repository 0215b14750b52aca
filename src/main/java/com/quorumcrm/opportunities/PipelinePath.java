package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way of a deal through its pipeline.
 *
 * @param steps the open stages, and the closing one that the deal has come to or may come to
 */
public record PipelinePath(List<Step> steps) {

    /** Where a step lies, seen from where the deal stands. */
    public enum Position {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * One stage on the way.
     *
     * @param days how long the deal has stood here in all
     */
    public record Step(Stage stage, Position position, long days) {

        public boolean isStuck() {
            return position == Position.NOW && stage.stuckAfterDays() != null && days > stage.stuckAfterDays();
        }
    }

    public PipelinePath {
        steps = List.copyOf(steps);
    }

    /** @param history all states of the deal */
    public static PipelinePath of(
            OpportunityView deal, PipelineView pipeline, List<OpportunityState> history, Instant now) {
        var closing = deal.status() == OpportunityStatus.LOST ? pipeline.lostStage() : pipeline.wonStage();
        var stages = Stream.concat(way(deal, pipeline), Stream.of(closing)).toList();
        var at = stages.stream().map(Stage::id).toList().indexOf(deal.stageId());
        return new PipelinePath(stages.stream()
                .map(stage -> new Step(stage, position(stages.indexOf(stage), at), days(stage, pipeline, history, now)))
                .toList());
    }

    /** With a retired stage when the deal still stands in it. */
    private static Stream<Stage> way(OpportunityView deal, PipelineView pipeline) {
        var retired =
                pipeline.retiredStages().stream().filter(stage -> stage.id().equals(deal.stageId()));
        return Stream.concat(retired, pipeline.openStages().stream());
    }

    private static Position position(int index, int at) {
        if (index == at) {
            return Position.NOW;
        }
        return index < at ? Position.DONE : Position.AHEAD;
    }

    private static long days(Stage stage, PipelineView pipeline, List<OpportunityState> history, Instant now) {
        return history.stream()
                .filter(state -> state.stageKey().equals(stage.key())
                        && state.pipelineKey().equals(pipeline.key()))
                .map(state -> Duration.between(state.from(), state.to() == null ? now : state.to()))
                .reduce(Duration.ZERO, Duration::plus)
                .toDays();
    }
}
