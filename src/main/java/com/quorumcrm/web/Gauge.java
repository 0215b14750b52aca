package com.quorumcrm.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Amounts side by side on one scale, as {@code web/gauge} draws them; lengths are percentages for SVG.
 *
 * @param goal where the goal is marked
 * @param band from the low to the high estimate
 * @param middle the middle estimate
 */
public record Gauge(
        BigDecimal full,
        List<Part> parts,
        @Nullable String goal,
        @Nullable Part band,
        @Nullable String middle) {

    /** A stretch of the gauge; the name is also its colour: closed, commit, bestCase, pipeline, omitted. */
    public record Part(String name, String x, String width) {}

    /** @param full the amount that fills the whole width */
    public static Gauge upTo(BigDecimal full) {
        return new Gauge(full, List.of(), null, null, null);
    }

    /** Adds an amount behind those that are there. */
    public Gauge and(String name, BigDecimal before, BigDecimal amount) {
        var more = new ArrayList<>(parts);
        more.add(new Part(name, percent(before), percent(amount)));
        return new Gauge(full, List.copyOf(more), goal, band, middle);
    }

    public Gauge withGoal(BigDecimal amount) {
        return new Gauge(full, parts, percent(amount), band, middle);
    }

    public Gauge withEstimate(BigDecimal low, BigDecimal mid, BigDecimal high) {
        return new Gauge(full, parts, goal, new Part("band", percent(low), percent(high.subtract(low))), percent(mid));
    }

    private String percent(BigDecimal amount) {
        if (full.signum() <= 0) {
            return "0%";
        }
        var share = amount.divide(full, MathContext.DECIMAL32).doubleValue() * 100;
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(share, 0, 100));
    }
}
