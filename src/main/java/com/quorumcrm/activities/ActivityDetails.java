package com.quorumcrm.activities;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an activity says.
 *
 * @param dueOn the day it is to be done, as the assignee's calendar has it; null for none
 * @param dueAt the exact time on that day, null for any
 * @param place where it is to be, null when that does not matter
 * @param remindMinutes how long before it is due the assignee is reminded, null for never; what is due at any time of a
 *     day counts from nine in the morning
 * @param confidential seen by those who take part only, not even by their managers
 */
@Embeddable
public record ActivityDetails(
        @Enumerated(EnumType.STRING) ActivityType type,
        String subject,
        @Nullable String body,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Integer durationMinutes,
        @Enumerated(EnumType.STRING) @Nullable Direction direction,
        @Enumerated(EnumType.STRING) Priority priority,
        @Enumerated(EnumType.STRING) @Nullable Repeat repeats,
        @Column(name = "private") boolean confidential,
        @Nullable String place,
        @Nullable Integer remindMinutes) {

    private static final int LONGEST_MINUTES = 100_000;

    /** Four weeks. */
    static final int EARLIEST_REMINDER = 40_320;

    public ActivityDetails {
        subject = Text.lineOrEmpty(subject);
        body = Text.lines(body);
        place = Text.line(place);
    }

    /** Of this type and subject, with nothing else said. */
    public static ActivityDetails of(ActivityType type, String subject) {
        return new ActivityDetails(
                type, subject, null, null, null, null, null, Priority.NORMAL, null, false, null, null);
    }

    public ActivityDetails saying(@Nullable String text) {
        return new ActivityDetails(
                type,
                subject,
                text,
                dueOn,
                dueAt,
                durationMinutes,
                direction,
                priority,
                repeats,
                confidential,
                place,
                remindMinutes);
    }

    public ActivityDetails going(Direction way) {
        return new ActivityDetails(
                type,
                subject,
                body,
                dueOn,
                dueAt,
                durationMinutes,
                way,
                priority,
                repeats,
                confidential,
                place,
                remindMinutes);
    }

    /** Seen by those who take part only, or not. */
    public ActivityDetails confidential(boolean only) {
        return new ActivityDetails(
                type,
                subject,
                body,
                dueOn,
                dueAt,
                durationMinutes,
                direction,
                priority,
                repeats,
                only,
                place,
                remindMinutes);
    }

    public ActivityDetails due(@Nullable LocalDate day, @Nullable Instant time) {
        return new ActivityDetails(
                type,
                subject,
                body,
                day,
                time,
                durationMinutes,
                direction,
                priority,
                repeats,
                confidential,
                place,
                remindMinutes);
    }

    void check(Rules rules) {
        rules.required("subject", subject)
                .atMost("subject", subject, 200)
                .atMost("body", body, 20_000)
                .atMost("place", place, 200)
                .that(remindMinutes == null || dueOn != null, "remindMinutes", "activities.rule.reminderWithoutDay")
                .that(
                        remindMinutes == null || remindMinutes >= 0 && remindMinutes <= EARLIEST_REMINDER,
                        "remindMinutes",
                        "activities.rule.reminder",
                        EARLIEST_REMINDER)
                .that(dueAt == null || dueOn != null, "dueAt", "activities.rule.dayMissing")
                .that(repeats == null || dueOn != null, "repeats", "activities.rule.repeatWithoutDay")
                .that(isOfOurTime(dueOn), "dueOn", "activities.rule.date")
                .that(
                        durationMinutes == null || durationMinutes > 0 && durationMinutes <= LONGEST_MINUTES,
                        "durationMinutes",
                        "activities.rule.duration",
                        LONGEST_MINUTES);
    }

    private static boolean isOfOurTime(@Nullable LocalDate day) {
        return day == null || day.getYear() >= 1900 && day.getYear() < 2200;
    }
}
