package com.quorumcrm.deallists;

import com.quorumcrm.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something about an open deal that a manager should ask about.
 *
 * @param number how often or how many days, as the kind counts; zero where it counts nothing
 * @param days by how many days in all, of pushes
 * @param change by how much the amount has changed, in the deal's currency
 */
public record DealFlag(
        Kind kind, long number, long days, @Nullable Money change) {

    /**
     * What can be noticed.
     *
     * <p>Each kind puts a share of the deal's amount at risk. The shares are a convention that makes deals comparable, no
     * forecast: together they never put more than the whole amount at risk.
     */
    public enum Kind {
        /** The close date has passed. */
        OVERDUE(30),
        /** The close date was moved to a later day since the day from which changes count. */
        PUSHED(20),
        /** The deal went back to an earlier stage of its pipeline. */
        STAGE_BACK(20),
        /** The amount fell. */
        AMOUNT_DOWN(10),
        /** The amount rose, which puts nothing at risk. */
        AMOUNT_UP(0),
        /** Longer in its stage than the stage allows. */
        STUCK(15),
        /** No call, meeting or mail for some time. */
        SILENT(20),
        /** The day of the next step has passed. */
        STEP_OVERDUE(10),
        /** Nobody has said what comes next. */
        NO_STEP(10),
        /** At most one person of the customer took part in what happened lately. */
        SINGLE_THREADED(20),
        /** The pipeline needs an economic buyer, and nobody is it, or whoever was has left. */
        NO_ECONOMIC_BUYER(25);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }

        /** Which share of the amount it puts at risk. */
        public int percent() {
            return percent;
        }
    }

    static DealFlag of(Kind kind, long number) {
        return new DealFlag(kind, number, 0, null);
    }
}
