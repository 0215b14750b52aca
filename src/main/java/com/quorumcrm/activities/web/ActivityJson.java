package com.quorumcrm.activities.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.CorrespondenceJson;
import com.quorumcrm.kernel.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An activity as the API answers it. */
record ActivityJson(
        UUID id,
        String type,
        String subject,
        @Nullable String body,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Instant happenedAt,
        @Nullable Integer durationMinutes,
        @Nullable String outcome,
        @Nullable String direction,
        @Nullable CorrespondenceJson mail,
        String priority,
        @Nullable String repeats,
        @Nullable String place,
        @Nullable Integer remindMinutes,
        @JsonProperty("private") boolean confidential,
        UUID assigneeId,
        @Nullable UUID accountId,
        @Nullable UUID opportunityId,
        @Nullable UUID leadId,
        List<UUID> contactIds,
        List<UUID> participantIds,
        UUID createdById,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static ActivityJson of(ActivityView activity) {
        var details = activity.details();
        return new ActivityJson(
                activity.id().id(),
                details.type().key(),
                details.subject(),
                details.body(),
                details.dueOn(),
                details.dueAt(),
                activity.happenedAt(),
                details.durationMinutes(),
                activity.outcome() == null ? null : activity.outcome().key(),
                details.direction() == null ? null : details.direction().key(),
                CorrespondenceJson.of(activity),
                details.priority().key(),
                details.repeats() == null ? null : details.repeats().key(),
                details.place(),
                details.remindMinutes(),
                details.confidential(),
                activity.assigneeId().id(),
                about(activity, RecordKind.ACCOUNT).findFirst().orElse(null),
                about(activity, RecordKind.OPPORTUNITY).findFirst().orElse(null),
                about(activity, RecordKind.LEAD).findFirst().orElse(null),
                about(activity, RecordKind.CONTACT).toList(),
                activity.participants().stream().map(person -> person.id().id()).toList(),
                activity.createdById().id(),
                activity.createdAt(),
                activity.updatedAt(),
                activity.version());
    }

    private static Stream<UUID> about(ActivityView activity, RecordKind kind) {
        return activity.about().stream()
                .filter(subject -> subject.record().kind() == kind)
                .map(subject -> subject.record().id());
    }
}
