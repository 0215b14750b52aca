package com.quorumcrm.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * Which days belong to which fiscal month, quarter and year.
 *
 * <p>A fiscal year is named after the calendar year in which it ends, so that with January as its first month it is the
 * calendar year. In a 4-4-5 calendar the year begins on the Monday nearest to the first day of the first month; each
 * quarter has months of four, four and five weeks, and where the year has 53 weeks its last month has six.
 */
public record FiscalCalendar(Month firstMonth, Pattern445 pattern) {

    /** How a quarter is cut into months. */
    public enum Pattern445 {
        CALENDAR_MONTHS,
        WEEKS_445
    }

    private static final Pattern KEY = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|M(0[1-9]|1[0-2])))?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public static FiscalCalendar calendarYear() {
        return new FiscalCalendar(Month.JANUARY, Pattern445.CALENDAR_MONTHS);
    }

    public FiscalPeriod year(int year) {
        return period(FiscalPeriod.Kind.YEAR, year, 1);
    }

    public FiscalPeriod quarter(int year, int quarter) {
        return period(FiscalPeriod.Kind.QUARTER, year, quarter);
    }

    public FiscalPeriod month(int year, int month) {
        return period(FiscalPeriod.Kind.MONTH, year, month);
    }

    /** The period of this kind in which a day lies. */
    public FiscalPeriod containing(LocalDate day, FiscalPeriod.Kind kind) {
        var year = yearOf(day);
        var number = 1;
        while (number < count(kind) && !day.isBefore(monthStart(year, number * monthsEach(kind)))) {
            number++;
        }
        return period(kind, year, number);
    }

    public FiscalPeriod next(FiscalPeriod period) {
        return containing(period.to().plusDays(1), period.kind());
    }

    public FiscalPeriod previous(FiscalPeriod period) {
        return containing(period.from().minusDays(1), period.kind());
    }

    /**
     * Reads {@code 2026}, {@code 2026-Q4} or {@code 2026-M11}.
     *
     * @throws NotUnderstood when it is none of these
     */
    public FiscalPeriod parse(String key) {
        var match = KEY.matcher(key);
        if (!match.matches()
                || Integer.parseInt(match.group(1)) < FIRST_YEAR
                || Integer.parseInt(match.group(1)) > LAST_YEAR) {
            throw new NotUnderstood("period", "kernel.period.unknown", key);
        }
        var year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return quarter(year, Integer.parseInt(match.group(2)));
        }
        return match.group(3) == null ? year(year) : month(year, Integer.parseInt(match.group(3)));
    }

    private FiscalPeriod period(FiscalPeriod.Kind kind, int year, int number) {
        if (number < 1 || number > count(kind)) {
            throw new IllegalArgumentException("%s %d of a year".formatted(kind, number));
        }
        var from = monthStart(year, (number - 1) * monthsEach(kind));
        var to = monthStart(year, number * monthsEach(kind)).minusDays(1);
        return new FiscalPeriod(kind, key(kind, year, number), year, number, from, to);
    }

    private static int count(FiscalPeriod.Kind kind) {
        return switch (kind) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }

    private static int monthsEach(FiscalPeriod.Kind kind) {
        return 12 / count(kind);
    }

    private static String key(FiscalPeriod.Kind kind, int year, int number) {
        return switch (kind) {
            case MONTH -> year + (number < 10 ? "-M0" : "-M") + number;
            case QUARTER -> year + "-Q" + number;
            case YEAR -> Integer.toString(year);
        };
    }

    private int yearOf(LocalDate day) {
        var year = day.getYear();
        if (day.isBefore(yearStart(year))) {
            return year - 1;
        }
        return day.isBefore(yearStart(year + 1)) ? year : year + 1;
    }

    /** @param months how many fiscal months after the start of the year, 0 to 12 */
    private LocalDate monthStart(int year, int months) {
        if (months == 12) {
            return yearStart(year + 1);
        }
        if (pattern == Pattern445.CALENDAR_MONTHS) {
            return yearStart(year).plusMonths(months);
        }
        return yearStart(year).plusWeeks(months / 3 * 13L + months % 3 * 4L);
    }

    private LocalDate yearStart(int year) {
        var first = YearMonth.of(firstMonth == Month.JANUARY ? year : year - 1, firstMonth)
                .atDay(1);
        if (pattern == Pattern445.CALENDAR_MONTHS) {
            return first;
        }
        return first.minusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
