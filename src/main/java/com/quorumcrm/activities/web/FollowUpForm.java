package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.ActivityView.Colleague;
import com.quorumcrm.activities.ActivityView.Subject;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.CompleteActivity;
import com.quorumcrm.activities.LocalMoment;
import com.quorumcrm.activities.Outcome;
import com.quorumcrm.activities.Priority;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of something, and what is to be done next, on one page.
 *
 * @param note what came of it, in words
 */
record FollowUpForm(
        @Nullable String outcome,
        @Nullable String note,
        @Nullable String type,
        @Nullable String subject,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable Integer remindMinutes,
        @Nullable String assigneeId,
        @Nullable String body,
        @Nullable Long version) {

    static FollowUpForm of(ActivityView activity, LocalDate day, Viewer viewer) {
        var type = activity.type() == ActivityType.NOTE ? ActivityType.TASK : activity.type();
        return new FollowUpForm(
                activity.outcome() == null ? null : activity.outcome().key(),
                null,
                type.key(),
                activity.subject(),
                day,
                null,
                null,
                viewer.id().toString(),
                null,
                activity.version());
    }

    CompleteActivity done(ActivityView activity) {
        var came = outcome == null || outcome.isBlank() ? null : Outcome.of(outcome);
        return new CompleteActivity(activity.id(), version, came, note);
    }

    AddActivity next(ActivityView activity, ZoneId zone) {
        return new AddActivity(
                details(activity, zone),
                null,
                null,
                assigneeId == null || assigneeId.isBlank() ? null : UserId.of(assigneeId),
                activity.about().stream().map(Subject::record).collect(Collectors.toSet()),
                activity.participants().stream().map(Colleague::id).collect(Collectors.toSet()),
                activity.id());
    }

    private ActivityDetails details(ActivityView activity, ZoneId zone) {
        return new ActivityDetails(
                type == null || type.isBlank() ? ActivityType.TASK : ActivityType.of(type),
                subject == null ? "" : subject,
                body,
                dueOn,
                LocalMoment.of(dueOn, dueTime, zone, null),
                null,
                null,
                Priority.NORMAL,
                null,
                activity.details().confidential(),
                null,
                remindMinutes);
    }
}
