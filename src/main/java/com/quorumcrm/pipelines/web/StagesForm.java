package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.pipelines.ArrangeStages;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.web.FormErrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;

/**
 * The stages of a pipeline as they are edited together.
 *
 * @param stages in any order; each says at which position it is to stand
 * @param added a stage to add behind them, when it has a name
 * @param up the number of the stage that is to go up by one
 * @param down the number of the stage that is to go down by one
 * @param preview whether only to say what saving would do
 */
record StagesForm(
        long version,
        @Nullable List<StageRow> stages,
        @Nullable StageRow added,
        @Nullable String won,
        @Nullable String lost,
        @Nullable Integer up,
        @Nullable Integer down,
        @Nullable Boolean preview) {

    private static final int MOST = 60;

    static StagesForm of(PipelineView pipeline) {
        var rows = pipeline.openStages().stream().map(StageRow::of).toList();
        return new StagesForm(
                pipeline.version(),
                rows,
                StageRow.empty(rows.size()),
                pipeline.wonStage().name(),
                pipeline.lostStage().name(),
                null,
                null,
                null);
    }

    /** The same in the order asked for, with the added stage at the end, ready to be shown again or carried out. */
    StagesForm arranged() {
        var rows = new ArrayList<>(given());
        rows.sort(Comparator.comparingInt(StageRow::place));
        move(rows, up, -1);
        move(rows, down, 1);
        if (added != null && !added.isEmpty()) {
            rows.add(added);
        }
        return new StagesForm(version, List.copyOf(rows), StageRow.empty(rows.size()), won, lost, null, null, null);
    }

    /** @throws RuleBroken naming what cannot be read */
    ArrangeStages command(PipelineView pipeline) {
        var unreadable = IntStream.range(0, given().size())
                .boxed()
                .flatMap(row -> given().get(row).unreadable("stages[" + row + "]."))
                .toList();
        if (!unreadable.isEmpty()) {
            throw new RuleBroken(unreadable);
        }
        var placed = given().stream().map(StageRow::placed).toList();
        return new ArrangeStages(pipeline.id(), version, placed, text(won), text(lost));
    }

    /** The form as a page's model, with what is wrong beside its fields. */
    Map<String, Object> refusedFor(RuleBroken broken, String name) {
        var faults = new BeanPropertyBindingResult(this, name);
        FormErrors.add(broken, faults);
        return faults.getModel();
    }

    /**
     * The form as a page's model after somebody else has saved: with what was typed where it still fits, so that saving
     * again is a decision.
     */
    Map<String, Object> overtakenBy(PipelineView now, String name) {
        var theirs = of(now);
        var fits = theirs.ids().equals(ids());
        var faults = new BeanPropertyBindingResult(fits ? at(now.version()) : theirs, name);
        faults.reject(fits ? "pipelines.overtaken" : "pipelines.replaced");
        return faults.getModel();
    }

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }

    private StagesForm at(long newer) {
        return new StagesForm(newer, stages, added, won, lost, null, null, null);
    }

    private Set<String> ids() {
        return given().stream()
                .map(StageRow::id)
                .filter(id -> id != null && !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private List<StageRow> given() {
        if (stages == null || stages.size() > MOST || stages.stream().anyMatch(Objects::isNull)) {
            throw new NotUnderstood("stages", "pipelines.stage.missing");
        }
        return stages;
    }

    private static void move(List<StageRow> rows, @Nullable Integer number, int by) {
        if (number != null && inside(rows, number) && inside(rows, number + by)) {
            Collections.swap(rows, number, number + by);
        }
    }

    private static boolean inside(List<StageRow> rows, int number) {
        return number >= 0 && number < rows.size();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
