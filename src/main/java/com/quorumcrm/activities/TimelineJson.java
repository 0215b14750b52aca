package com.quorumcrm.activities;

import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.web.ApiPage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline as the API answers it.
 *
 * @param type of activity, or {@code change}
 * @param subject of an activity
 * @param by the name of the person who did it
 * @param record what was changed, as in {@code opportunities/ID}
 * @param direction of something that went out or came in
 * @param mail between whom something went in writing
 * @param fields what was changed on it; the field's message key without its module
 */
public record TimelineJson(
        UUID id,
        Instant at,
        String type,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String outcome,
        @Nullable String by,
        @Nullable String direction,
        @Nullable CorrespondenceJson mail,
        @Nullable String record,
        @Nullable String action,
        List<FieldJson> fields) {

    /** A field that was changed. */
    public record FieldJson(String field, List<String> from, List<String> to) {}

    public static ApiPage<TimelineJson> page(TimelinePage timeline) {
        var next = timeline.next();
        return new ApiPage<>(
                timeline.entries().stream().map(TimelineJson::of).toList(), next == null ? null : next.encode());
    }

    private static TimelineJson of(TimelinePage.Entry entry) {
        var change = entry.change();
        return change == null ? of(Objects.requireNonNull(entry.activity()), entry.at()) : of(change);
    }

    private static TimelineJson of(ActivityView activity, Instant at) {
        var direction = activity.details().direction();
        return new TimelineJson(
                activity.id().id(),
                at,
                activity.type().key(),
                activity.subject(),
                activity.details().body(),
                activity.outcome() == null ? null : activity.outcome().key(),
                activity.assigneeName(),
                direction == null ? null : direction.key(),
                CorrespondenceJson.of(activity),
                null,
                null,
                List.of());
    }

    private static TimelineJson of(RecordChange change) {
        return new TimelineJson(
                change.id(),
                change.at(),
                TimelineFilter.CHANGE,
                null,
                null,
                null,
                change.by(),
                null,
                null,
                change.record().toString(),
                change.action().name().toLowerCase(Locale.ROOT),
                change.fields().stream()
                        .map(field -> new FieldJson(
                                field.label().substring(field.label().lastIndexOf('.') + 1), field.from(), field.to()))
                        .toList());
    }
}
