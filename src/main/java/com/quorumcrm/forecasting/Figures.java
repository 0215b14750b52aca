package com.quorumcrm.forecasting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one line for one period, in the organisation's currency.
 *
 * @param closed won deals that closed in the period
 * @param commit open deals that are to close in the period, by forecast category, as are the next three
 * @param weighted the sum of amount × probability over closed, commit, best case and pipeline; lost and omitted deals
 *     count nothing
 * @param quota null where nobody on the line has one
 */
public record Figures(
        Tally closed,
        Tally commit,
        Tally bestCase,
        Tally pipeline,
        Tally omitted,
        BigDecimal weighted,
        @Nullable BigDecimal quota) {

    static final Figures NOTHING = new Figures(
            Tally.NOTHING, Tally.NOTHING, Tally.NOTHING, Tally.NOTHING, Tally.NOTHING, BigDecimal.ZERO, null);

    Figures plus(Figures other) {
        return new Figures(
                closed.plus(other.closed),
                commit.plus(other.commit),
                bestCase.plus(other.bestCase),
                pipeline.plus(other.pipeline),
                omitted.plus(other.omitted),
                weighted.add(other.weighted),
                sum(quota, other.quota));
    }

    Figures withQuota(@Nullable BigDecimal quota) {
        return new Figures(closed, commit, bestCase, pipeline, omitted, weighted, quota);
    }

    boolean isEmpty() {
        return quota == null
                && closed.count() + commit.count() + bestCase.count() + pipeline.count() + omitted.count() == 0;
    }

    /** Closed as a share of the quota, 1 being all of it; null without a quota. */
    public @Nullable BigDecimal attainment() {
        return quota == null || quota.signum() == 0 ? null : closed.amount().divide(quota, 4, RoundingMode.HALF_UP);
    }

    /** What is still to be closed to reach the quota; null without a quota, zero when it is reached. */
    public @Nullable BigDecimal gap() {
        return quota == null ? null : quota.subtract(closed.amount()).max(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.add(other);
    }
}
