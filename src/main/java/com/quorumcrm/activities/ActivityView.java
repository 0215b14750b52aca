package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An activity as pages and the API show it.
 *
 * @param happenedAt null for something still to be done
 * @param about the records it is about that the viewer may see
 * @param participants colleagues who take part besides the assignee
 * @param editable whether the viewer may change it
 * @param correspondence between whom it went, for mails that are kept
 */
public record ActivityView(
        ActivityId id,
        long version,
        ActivityDetails details,
        @Nullable Instant happenedAt,
        @Nullable Outcome outcome,
        UserId assigneeId,
        String assigneeName,
        List<Subject> about,
        List<Colleague> participants,
        @Nullable ActivityId follows,
        UserId createdById,
        String createdByName,
        Instant createdAt,
        Instant updatedAt,
        boolean editable,
        @Nullable Correspondence correspondence) {

    /** A record that it is about. */
    public record Subject(RecordRef record, String title) {}

    /** Somebody who takes part. */
    public record Colleague(UserId id, String name) {}

    public ActivityView {
        about = List.copyOf(about);
        participants = List.copyOf(participants);
    }

    public boolean isDone() {
        return happenedAt != null;
    }

    public String subject() {
        return details.subject();
    }

    public ActivityType type() {
        return details.type();
    }

    /** Whose it is, or from whose mailboxes it came. */
    public List<String> people() {
        return correspondence == null || correspondence.sources().isEmpty()
                ? List.of(assigneeName)
                : correspondence.sources().stream().map(Colleague::name).toList();
    }

    /** The records that it is about, without the people who are named as those between whom it went. */
    public List<Subject> aside() {
        return correspondence == null
                ? about
                : about.stream()
                        .filter(subject -> !correspondence.names(subject.record()))
                        .toList();
    }

    /** With those of its records that have a title. */
    ActivityView named(Map<RecordRef, String> titles) {
        var named = about.stream()
                .map(subject -> {
                    var title = titles.get(subject.record());
                    return title == null ? null : new Subject(subject.record(), title);
                })
                .filter(Objects::nonNull)
                .toList();
        return with(named, correspondence);
    }

    ActivityView written(@Nullable Correspondence between) {
        return with(about, between);
    }

    private ActivityView with(List<Subject> subjects, @Nullable Correspondence between) {
        return new ActivityView(
                id,
                version,
                details,
                happenedAt,
                outcome,
                assigneeId,
                assigneeName,
                subjects,
                participants,
                follows,
                createdById,
                createdByName,
                createdAt,
                updatedAt,
                editable,
                between);
    }
}
