package com.quorumcrm.demo;

import com.quorumcrm.activities.Priority;
import com.quorumcrm.kernel.RecordKind;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How what was done becomes rows. */
final class ActivityTables {

    /** Something that was done, and a record that it was about. */
    record Link(Happening happening, RecordKind kind, UUID record) {}

    static final Table<Happening> ACTIVITY = new Table<>(
            "activity",
            "id, version, type, subject, body, due_on, due_at, happened_at, duration_minutes, outcome, priority, private,"
                    + " place, remind_minutes, assignee_id, created_at, created_by, updated_at, updated_by",
            ActivityTables::activity);

    static final Table<Link> LINK = new Table<>(
            "activity_link",
            "activity_id, record_kind, record_id, account_id, at, open, type, assignee_id, created_by",
            ActivityTables::link);

    /** Somebody who takes part in something. */
    record Companion(UUID activity, UUID person) {}

    static final Table<Companion> COMPANION = new Table<>(
            "activity_participant", "activity_id, user_id", row -> new Object[] {row.activity(), row.person()});

    private ActivityTables() {}

    static Stream<Companion> companions(Happening happening) {
        var plan = happening.plan();
        return plan == null || plan.companion() == null
                ? Stream.empty()
                : Stream.of(new Companion(happening.id(), plan.companion()));
    }

    static Stream<Link> links(Happening happening) {
        var deal = Stream.of(
                new Link(happening, RecordKind.OPPORTUNITY, happening.deal().id()));
        return Stream.concat(
                deal,
                Stream.ofNullable(happening.contact())
                        .map(contact -> new Link(happening, RecordKind.CONTACT, contact)));
    }

    private static @Nullable Object[] activity(Happening done) {
        var plan = done.plan();
        return new Object[] {
            done.id(),
            0,
            done.type(),
            done.subject(),
            done.body(),
            done.dueOn(),
            plan == null ? null : plan.at(),
            done.happenedAt(),
            plan == null ? null : plan.minutes(),
            done.outcome(),
            Priority.NORMAL,
            false,
            plan == null ? null : plan.place(),
            plan == null ? null : plan.remindMinutes(),
            done.by(),
            done.noted(),
            done.by(),
            done.noted(),
            done.by()
        };
    }

    private static @Nullable Object[] link(Link link) {
        var done = link.happening();
        return new Object[] {
            done.id(),
            link.kind(),
            link.record(),
            done.deal().account().id(),
            done.happenedAt(),
            done.happenedAt() == null,
            done.type(),
            done.by(),
            done.by()
        };
    }
}
