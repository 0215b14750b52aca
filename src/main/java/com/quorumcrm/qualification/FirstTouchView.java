package com.quorumcrm.qualification;

import org.jspecify.annotations.Nullable;

/**
 * How soon new leads were turned to, of those received in the last 30 days.
 *
 * @param medianMinutes null while nobody was turned to
 * @param touched how many were turned to
 * @param inTime how many of them within the target
 * @param waiting how many still wait although the target has passed
 */
public record FirstTouchView(@Nullable Long medianMinutes, long touched, long inTime, long waiting, int targetMinutes) {

    /** In percent of those that were turned to; null for none. */
    public @Nullable Long share() {
        return touched == 0 ? null : Math.round(100.0 * inTime / touched);
    }
}
