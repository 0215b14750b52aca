package com.quorumcrm.demo;

import com.quorumcrm.kernel.FiscalCalendar;
import com.quorumcrm.kernel.FiscalPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The present, and what lies around it.
 *
 * @param quarters ten that end with the current one, and the two after it
 * @param start the day on which the demo company began to use Quorum
 */
record Times(Instant now, LocalDate today, ZoneId zone, List<FiscalPeriod> quarters, LocalDate start) {

    private static final int PAST = 9;
    private static final int FUTURE = 2;
    private static final int LEAD_DAYS = 120;
    private static final LocalDate NEVER_BEFORE = LocalDate.of(2024, 1, 22);
    private static final int OPENING_HOUR = 8;
    private static final int MINUTES_OF_WORK = 10 * 60;

    static Times around(Instant now, ZoneId zone, FiscalCalendar calendar) {
        var today = LocalDate.ofInstant(now, zone);
        var quarter = calendar.containing(today, FiscalPeriod.Kind.QUARTER);
        for (int back = 0; back < PAST; back++) {
            quarter = calendar.previous(quarter);
        }
        var quarters = new ArrayList<FiscalPeriod>();
        for (int number = 0; number <= PAST + FUTURE; number++) {
            quarters.add(quarter);
            quarter = calendar.next(quarter);
        }
        return new Times(
                now,
                today,
                zone,
                List.copyOf(quarters),
                start(quarters.getFirst().from()));
    }

    private static LocalDate start(LocalDate first) {
        var start = first.minusDays(LEAD_DAYS);
        return start.isBefore(NEVER_BEFORE) && first.isAfter(NEVER_BEFORE) ? NEVER_BEFORE : start;
    }

    List<FiscalPeriod> past() {
        return quarters.subList(0, PAST);
    }

    FiscalPeriod current() {
        return quarters.get(PAST);
    }

    FiscalPeriod coming(int number) {
        return quarters.get(PAST + number);
    }

    /** How much of the current quarter lies behind us, 0 to 1. */
    double elapsed() {
        var days = ChronoUnit.DAYS.between(current().from(), current().to()) + 1.0;
        return ChronoUnit.DAYS.between(current().from(), today) / days;
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Some working day of a span, as far as there is one. */
    LocalDate day(LocalDate from, LocalDate to, Chance chance) {
        var day = from.plusDays(chance.between(0, (int) ChronoUnit.DAYS.between(from, to)));
        var workday = switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.with(DayOfWeek.FRIDAY);
            default -> day;
        };
        return workday.isBefore(from) ? day : workday;
    }

    /** Some moment of a day at which people are at work, and which has passed. */
    Instant on(LocalDate day, Chance chance) {
        var time = LocalTime.of(OPENING_HOUR, 0)
                .plusMinutes(chance.between(0, MINUTES_OF_WORK))
                .plusSeconds(chance.between(0, 59));
        var instant = day.atTime(time).atZone(zone).toInstant();
        return instant.isBefore(now) ? instant : now.minusSeconds(chance.between(60, 5400));
    }

    Instant between(LocalDate from, LocalDate to, Chance chance) {
        return on(day(from, to, chance), chance);
    }
}
