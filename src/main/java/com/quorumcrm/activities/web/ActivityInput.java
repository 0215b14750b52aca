package com.quorumcrm.activities.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.ChangeActivity;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.activities.Outcome;
import com.quorumcrm.activities.Priority;
import com.quorumcrm.activities.Repeat;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An activity as the API takes it; a {@code dueAt} without a {@code dueOn} is on the day it has in the caller's zone. */
record ActivityInput(
        @Nullable String type,
        @Nullable String subject,
        @Nullable String body,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Instant happenedAt,
        @Nullable Integer durationMinutes,
        @Nullable String outcome,
        @Nullable String direction,
        @Nullable String priority,
        @Nullable String repeats,
        @Nullable String place,
        @Nullable Integer remindMinutes,
        @JsonProperty("private") @Nullable Boolean confidential,
        @Nullable String assigneeId,
        @Nullable String accountId,
        @Nullable String opportunityId,
        @Nullable String leadId,
        @Nullable List<String> contactIds,
        @Nullable List<String> participantIds) {

    static ActivityInput nothing() {
        return new ActivityInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, List.of(), List.of());
    }

    static ActivityInput of(ActivityView activity) {
        var json = ActivityJson.of(activity);
        return new ActivityInput(
                json.type(),
                json.subject(),
                json.body(),
                json.dueOn(),
                json.dueAt(),
                json.happenedAt(),
                json.durationMinutes(),
                json.outcome(),
                json.direction(),
                json.priority(),
                json.repeats(),
                json.place(),
                json.remindMinutes(),
                json.confidential(),
                json.assigneeId().toString(),
                text(json.accountId()),
                text(json.opportunityId()),
                text(json.leadId()),
                json.contactIds().stream().map(UUID::toString).toList(),
                json.participantIds().stream().map(UUID::toString).toList());
    }

    AddActivity adding(Viewer viewer) {
        var assignee = assigneeId == null ? null : user("assigneeId", assigneeId);
        return new AddActivity(details(viewer), happenedAt, came(), assignee, about(), participants(), null);
    }

    ChangeActivity changing(ActivityView activity, long version, Viewer viewer) {
        var assignee = assigneeId == null ? activity.assigneeId() : user("assigneeId", assigneeId);
        return new ChangeActivity(
                activity.id(), version, details(viewer), happenedAt, came(), assignee, about(), participants());
    }

    private ActivityDetails details(Viewer viewer) {
        if (type == null) {
            throw new RuleBroken("type", "kernel.rule.required");
        }
        var day = dueOn == null && dueAt != null ? LocalDate.ofInstant(dueAt, viewer.zone()) : dueOn;
        return new ActivityDetails(
                ActivityType.of(type),
                subject == null ? "" : subject,
                body,
                day,
                dueAt,
                durationMinutes,
                direction == null ? null : Direction.of(direction),
                priority == null ? Priority.NORMAL : Priority.of(priority),
                repeats == null ? null : Repeat.of(repeats),
                Boolean.TRUE.equals(confidential),
                place,
                remindMinutes);
    }

    private @Nullable Outcome came() {
        return outcome == null ? null : Outcome.of(outcome);
    }

    private Set<RecordRef> about() {
        var about = new HashSet<RecordRef>();
        if (accountId != null) {
            about.add(record("accountId", RecordKind.ACCOUNT, accountId));
        }
        if (opportunityId != null) {
            about.add(record("opportunityId", RecordKind.OPPORTUNITY, opportunityId));
        }
        if (leadId != null) {
            about.add(record("leadId", RecordKind.LEAD, leadId));
        }
        if (contactIds != null) {
            contactIds.forEach(id -> about.add(record("contactIds", RecordKind.CONTACT, id)));
        }
        return about;
    }

    private Set<UserId> participants() {
        return participantIds == null
                ? Set.of()
                : participantIds.stream().map(id -> user("participantIds", id)).collect(Collectors.toSet());
    }

    private static RecordRef record(String property, RecordKind kind, String text) {
        return new RecordRef(kind, user(property, text).id());
    }

    private static UserId user(String property, String text) {
        try {
            return UserId.of(text);
        } catch (NoSuchRecord noId) {
            throw new NotUnderstood(property, "activities.filter.badId", text);
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
