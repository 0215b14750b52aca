package com.quorumcrm.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads the instant at which lists, boards and forecasts are to be shown. */
public final class AsOf {

    private AsOf() {}

    /**
     * @param text an ISO-8601 instant, {@code 2026-11-23T23:00:00Z}, or a day, which stands for its end
     * @param zone the organisation's zone, in which days are counted
     * @throws NotUnderstood on {@code asOf} when it is neither
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusNanos(1000)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new NotUnderstood("asOf", "kernel.as-of.unknown", text);
        }
    }
}
