package com.quorumcrm.calendar.web;

import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.kernel.RuleBroken;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry of a calendar is to be put, on the clock of whoever moves it.
 *
 * @param dueTime empty for any time of the day
 * @param back the page of the calendar that is shown then
 */
record EntryMoveForm(
        @Nullable String dueOn,
        @Nullable String dueTime,
        @Nullable Long version,
        @Nullable String back) {

    /** @param proposed when somebody would rather have it, null for when it is */
    static EntryMoveForm of(ActivityView activity, @Nullable Instant proposed, ZoneId zone) {
        var details = activity.details();
        var at = proposed == null ? details.dueAt() : proposed;
        var day = at == null ? details.dueOn() : LocalDate.ofInstant(at, zone);
        return new EntryMoveForm(
                day == null ? null : day.toString(), at == null ? null : time(at, zone), activity.version(), null);
    }

    static String time(Instant at, ZoneId zone) {
        return LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    LocalDate day() {
        try {
            return LocalDate.parse(dueOn == null ? "" : dueOn.strip());
        } catch (DateTimeException noDay) {
            throw new RuleBroken("dueOn", "calendar.rule.day");
        }
    }

    @Nullable
    LocalTime time() {
        try {
            return dueTime == null || dueTime.isBlank() ? null : LocalTime.parse(dueTime.strip());
        } catch (DateTimeException noTime) {
            throw new RuleBroken("dueTime", "calendar.rule.time");
        }
    }

    /** A page of the calendar, and nothing else. */
    String next() {
        return back != null && (back.equals("/calendar") || back.startsWith("/calendar?"))
                ? back
                : "/calendar?date=" + day();
    }
}
