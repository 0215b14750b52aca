package com.quorumcrm.calendar;

import com.quorumcrm.kernel.RecordRef;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something in a calendar, at the reader's times.
 *
 * @param from null for any time of the day
 * @param to null when it is not said how long it takes, or it goes on into another day
 * @param person whose it is
 * @param version of an activity that the reader can put at another time, null for everything else
 */
public record CalendarEntry(
        EntryKind kind,
        RecordRef record,
        String title,
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        String person,
        @Nullable String place,
        boolean done,
        boolean confidential,
        @Nullable Long version) {

    /** By day; within one, what is for all of it first. */
    static final Comparator<CalendarEntry> ORDER = Comparator.comparing(CalendarEntry::day)
            .thenComparing(CalendarEntry::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CalendarEntry::kind)
            .thenComparing(CalendarEntry::title);

    public boolean isMovable() {
        return version != null;
    }

    public boolean isAllDay() {
        return from == null;
    }
}
