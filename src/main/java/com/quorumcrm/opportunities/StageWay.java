package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.Criterion.Kind;
import com.quorumcrm.pipelines.Outcome;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of a deal on its way through a pipeline. */
public final class StageWay {

    private StageWay() {}

    /**
     * The exit criteria of all open stages that a deal leaves behind, the one it stands in too: a stage that is jumped
     * over asks no less. Nothing is asked on the way back, nor of a deal that is lost.
     *
     * @param from where the deal stands, null when it does not stand in this pipeline yet
     */
    public static List<Criterion> between(PipelineView pipeline, @Nullable StageId from, Stage to) {
        if (to.outcome() == Outcome.LOST) {
            return List.of();
        }
        var open = pipeline.openStages();
        var start = Math.max(0, index(open, from));
        var end = to.outcome() == Outcome.WON ? open.size() : index(open, to.id());
        return start >= end
                ? List.of()
                : distinct(open.subList(start, end).stream().flatMap(stage -> stage.criteria().stream()));
    }

    /** What a pipeline asks of deals that are forecast as commit. */
    public static List<Criterion> committing(PipelineView pipeline) {
        return pipeline.committee().commit().stream()
                .map(role -> Criterion.role(Kind.COMMIT_ROLE, role))
                .toList();
    }

    /** The open stage after another one, or the won one; null after the closing ones. */
    public static @Nullable Stage next(PipelineView pipeline, StageId stage) {
        var open = pipeline.openStages();
        var at = index(open, stage);
        if (at < 0) {
            return null;
        }
        return at + 1 < open.size() ? open.get(at + 1) : pipeline.wonStage();
    }

    private static int index(List<Stage> stages, @Nullable StageId id) {
        return stages.stream().map(Stage::id).toList().indexOf(id);
    }

    private static List<Criterion> distinct(Stream<Criterion> criteria) {
        var seen = new ArrayList<Criterion>();
        criteria.filter(criterion -> seen.stream().noneMatch(criterion::asksAs)).forEach(seen::add);
        return seen;
    }
}
