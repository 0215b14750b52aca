package com.quorumcrm.kernel;

import java.time.LocalDate;

/**
 * A month, quarter or year of the organisation's fiscal calendar.
 *
 * @param key how it is written in URLs and in the API: {@code 2026}, {@code 2026-Q4}, {@code 2026-M11}
 * @param year the fiscal year, named after the calendar year in which it ends
 * @param number which month (1–12) or quarter (1–4) of the year; 1 for a year
 * @param from the first day
 * @param to the last day
 */
public record FiscalPeriod(Kind kind, String key, int year, int number, LocalDate from, LocalDate to) {

    public enum Kind {
        MONTH,
        QUARTER,
        YEAR
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
