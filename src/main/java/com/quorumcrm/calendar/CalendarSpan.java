package com.quorumcrm.calendar;

import com.quorumcrm.kernel.NotUnderstood;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.Stream;

/** How much of a calendar is seen at once. */
public enum CalendarSpan {
    MONTH {
        @Override
        LocalDate first(LocalDate day, DayOfWeek weekStart) {
            return day.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(weekStart));
        }

        @Override
        LocalDate last(LocalDate day, DayOfWeek weekStart) {
            return day.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(weekStart.minus(1)));
        }

        @Override
        LocalDate move(LocalDate day, int spans) {
            return day.withDayOfMonth(1).plusMonths(spans);
        }
    },
    WEEK {
        @Override
        LocalDate first(LocalDate day, DayOfWeek weekStart) {
            return day.with(TemporalAdjusters.previousOrSame(weekStart));
        }

        @Override
        LocalDate last(LocalDate day, DayOfWeek weekStart) {
            return first(day, weekStart).plusDays(6);
        }

        @Override
        LocalDate move(LocalDate day, int spans) {
            return day.plusWeeks(spans);
        }
    },
    /** Day by day what there is, for four weeks. */
    AGENDA {
        @Override
        LocalDate first(LocalDate day, DayOfWeek weekStart) {
            return day;
        }

        @Override
        LocalDate last(LocalDate day, DayOfWeek weekStart) {
            return day.plusDays(27);
        }

        @Override
        LocalDate move(LocalDate day, int spans) {
            return day.plusWeeks(4L * spans);
        }
    };

    abstract LocalDate first(LocalDate day, DayOfWeek weekStart);

    abstract LocalDate last(LocalDate day, DayOfWeek weekStart);

    /** The same span later, or earlier. */
    abstract LocalDate move(LocalDate day, int spans);

    /** As in URLs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String label() {
        return "calendar.span." + key();
    }

    /** @throws NotUnderstood when there is none of this key */
    public static CalendarSpan of(String key) {
        return Stream.of(values())
                .filter(span -> span.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("view", "calendar.span.unknown", key));
    }
}
