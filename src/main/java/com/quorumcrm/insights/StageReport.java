package com.quorumcrm.insights;

import com.quorumcrm.kernel.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the deals of a pipeline went. Amounts are in the organisation's currency, times in days. */
public record StageReport(
        Tally total, List<Step> steps, List<Cohort> cohorts, List<Reason> reasons, List<Slice> slices) {

    private static final int DIGITS = 4;

    public StageReport {
        steps = List.copyOf(steps);
        cohorts = List.copyOf(cohorts);
        reasons = List.copyOf(reasons);
        slices = List.copyOf(slices);
    }

    /**
     * What became of deals.
     *
     * @param cycleDays the median from the day a won deal was opened to the day it was closed on
     */
    public record Tally(
            long opened,
            long won,
            long lost,
            long open,
            Money wonAmount,
            @Nullable BigDecimal cycleDays) {

        /** Of those that were closed, how many were won; null when none was. */
        public @Nullable BigDecimal winRate() {
            return share(won, won + lost);
        }

        /**
         * What the open deals bring a day if they are won as often, as dear and as fast as those before: their number times
         * the win rate times the average won amount, divided by the days of a cycle. Null while nothing is known.
         */
        public @Nullable Money velocity() {
            var rate = winRate();
            if (rate == null || won == 0 || cycleDays == null || cycleDays.signum() <= 0) {
                return null;
            }
            var perDay = BigDecimal.valueOf(open)
                    .multiply(rate)
                    .multiply(wonAmount.amount())
                    .divide(BigDecimal.valueOf(won).multiply(cycleDays), MathContext.DECIMAL64);
            return Money.rounded(perDay, wonAmount.currency());
        }
    }

    /**
     * A stage on the way.
     *
     * @param reached how many deals came to it or went past it
     * @param passed how many of them went past it
     * @param here how many are in it
     * @param medianDays how long half of those that left it had been in it at most
     * @param p80Days likewise of four fifths
     */
    public record Step(
            UUID stage,
            String key,
            String name,
            long reached,
            long passed,
            long here,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal p80Days) {

        public @Nullable BigDecimal conversion() {
            return share(passed, reached);
        }
    }

    /** @param month in which the deals were opened, {@code 2026-03} */
    public record Cohort(String month, Tally tally) {}

    /** @param key of the loss reason, empty where none was given */
    public record Reason(String key, @Nullable String name, long deals, Money amount) {}

    /** @param value of the dimension, empty where there is none; an owner's id */
    public record Slice(String value, @Nullable String name, long won, long lost, Money wonAmount) {

        public @Nullable BigDecimal winRate() {
            return share(won, won + lost);
        }
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
