package com.quorumcrm.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days of a deal.
 *
 * @param from on which it was opened
 * @param until on which it came to its present stage
 * @param close on which it was closed or is to close, null when nobody knows
 */
record DealDates(LocalDate from, LocalDate until, @Nullable LocalDate close, ZoneId zone) {

    Instant opened() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The day whose rates count. */
    LocalDate rateDay() {
        return close == null ? until : close;
    }
}
