package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.ChangeActivity;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.activities.LocalMoment;
import com.quorumcrm.activities.Outcome;
import com.quorumcrm.activities.Priority;
import com.quorumcrm.activities.Repeat;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an activity is entered or changed; times are the writer's.
 *
 * @param about the records it is about, as {@code accounts/ID}
 */
record ActivityForm(
        @Nullable String type,
        @Nullable String subject,
        @Nullable String body,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable LocalDateTime happenedAt,
        @Nullable Integer durationMinutes,
        @Nullable String outcome,
        @Nullable String direction,
        @Nullable String priority,
        @Nullable String repeats,
        @Nullable Boolean confidential,
        @Nullable String place,
        @Nullable Integer remindMinutes,
        @Nullable String assigneeId,
        @Nullable List<String> about,
        @Nullable List<String> participants,
        @Nullable Long version) {

    ActivityForm {
        type = given(type);
        outcome = given(outcome);
        direction = given(direction);
        priority = given(priority);
        repeats = given(repeats);
        assigneeId = given(assigneeId);
    }

    static ActivityForm empty(
            String type, @Nullable RecordRef on, @Nullable LocalDate day, @Nullable LocalTime time, Viewer viewer) {
        return new ActivityForm(
                type,
                null,
                null,
                day,
                time,
                null,
                null,
                null,
                null,
                Priority.NORMAL.key(),
                null,
                false,
                null,
                null,
                viewer.id().toString(),
                Stream.ofNullable(on).map(ActivityForm::key).toList(),
                List.of(),
                null);
    }

    static ActivityForm of(ActivityView activity, ZoneId zone) {
        var details = activity.details();
        var time = details.dueAt();
        var happened = activity.happenedAt();
        return new ActivityForm(
                details.type().key(),
                details.subject(),
                details.body(),
                details.dueOn(),
                time == null ? null : LocalTime.ofInstant(time, zone),
                happened == null
                        ? null
                        : LocalDateTime.ofInstant(happened, zone).withSecond(0).withNano(0),
                details.durationMinutes(),
                activity.outcome() == null ? null : activity.outcome().key(),
                details.direction() == null ? null : details.direction().key(),
                details.priority().key(),
                details.repeats() == null ? null : details.repeats().key(),
                details.confidential(),
                details.place(),
                details.remindMinutes(),
                activity.assigneeId().toString(),
                activity.about().stream().map(subject -> key(subject.record())).toList(),
                activity.participants().stream()
                        .map(person -> person.id().toString())
                        .toList(),
                activity.version());
    }

    AddActivity adding(ZoneId zone) {
        return new AddActivity(
                details(zone, null),
                happened(zone),
                came(),
                assigneeId == null ? null : UserId.of(assigneeId),
                records(),
                colleagues(),
                null);
    }

    ChangeActivity changing(ActivityView activity, ZoneId zone) {
        var assignee = assigneeId == null ? activity.assigneeId() : UserId.of(assigneeId);
        return new ChangeActivity(
                activity.id(),
                version == null ? -1 : version,
                details(zone, activity.details().dueAt()),
                happened(zone),
                came(),
                assignee,
                records(),
                colleagues());
    }

    private ActivityDetails details(ZoneId zone, @Nullable Instant before) {
        if (type == null) {
            throw new RuleBroken("type", "kernel.rule.required");
        }
        return new ActivityDetails(
                ActivityType.of(type),
                subject == null ? "" : subject,
                body,
                dueOn,
                LocalMoment.of(dueOn, dueTime, zone, before),
                durationMinutes,
                direction == null ? null : Direction.of(direction),
                priority == null ? Priority.NORMAL : Priority.of(priority),
                repeats == null ? null : Repeat.of(repeats),
                Boolean.TRUE.equals(confidential),
                place,
                remindMinutes);
    }

    private @Nullable Instant happened(ZoneId zone) {
        return happenedAt == null ? null : happenedAt.atZone(zone).toInstant();
    }

    private @Nullable Outcome came() {
        return outcome == null ? null : Outcome.of(outcome);
    }

    private Set<RecordRef> records() {
        return about == null
                ? Set.of()
                : about.stream()
                        .filter(key -> !key.isBlank())
                        .map(RecordRef::of)
                        .collect(Collectors.toSet());
    }

    private Set<UserId> colleagues() {
        return participants == null
                ? Set.of()
                : participants.stream()
                        .filter(id -> !id.isBlank())
                        .map(UserId::of)
                        .collect(Collectors.toSet());
    }

    private static String key(RecordRef record) {
        return record.toString();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
