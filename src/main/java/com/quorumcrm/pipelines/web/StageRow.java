package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.pipelines.ArrangeStages.Placed;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.pipelines.StageTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stage among those that are edited together, as it was typed.
 *
 * @param id empty for a new one
 * @param probability in per cent
 */
record StageRow(
        @Nullable String id,
        @Nullable String name,
        @Nullable String probability,
        @Nullable String category,
        @Nullable String stuckAfterDays,
        @Nullable String position) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    static StageRow of(Stage stage) {
        return new StageRow(
                stage.id().toString(),
                stage.name(),
                stage.probability().movePointRight(2).stripTrailingZeros().toPlainString(),
                stage.category().name(),
                stage.stuckAfterDays() == null ? "" : stage.stuckAfterDays().toString(),
                Integer.toString(stage.position()));
    }

    static StageRow empty(int position) {
        return new StageRow("", "", "", ForecastCategory.PIPELINE.name(), "", Integer.toString(position));
    }

    boolean isEmpty() {
        return text(name).isEmpty();
    }

    int place() {
        return WHOLE.matcher(text(position)).matches() ? Integer.parseInt(text(position)) : Integer.MAX_VALUE;
    }

    /** What cannot be read, with fields that begin with the path. */
    Stream<Breach> unreadable(String path) {
        var days = text(stuckAfterDays);
        return Stream.concat(
                NUMBER.matcher(text(probability)).matches()
                        ? Stream.empty()
                        : Stream.of(new Breach(path + "probability", "pipelines.stage.probability.number", List.of())),
                days.isEmpty() || WHOLE.matcher(days).matches()
                        ? Stream.empty()
                        : Stream.of(new Breach(path + "stuckAfterDays", "pipelines.stage.stuck.number", List.of())));
    }

    /** Of a row that can be read. */
    Placed placed() {
        return new Placed(text(id).isEmpty() ? null : StageId.of(text(id)), terms());
    }

    private StageTerms terms() {
        var days = text(stuckAfterDays);
        return new StageTerms(
                text(name),
                new BigDecimal(text(probability)).movePointLeft(2),
                chosen(),
                days.isEmpty() ? null : Integer.valueOf(days));
    }

    private ForecastCategory chosen() {
        return Stream.of(ForecastCategory.values())
                .filter(value -> value.name().equals(category))
                .findFirst()
                .orElse(ForecastCategory.PIPELINE);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
