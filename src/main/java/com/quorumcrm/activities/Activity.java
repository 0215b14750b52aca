package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Stamps;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Something that somebody did, or will do. */
@Entity
class Activity {

    @EmbeddedId
    private ActivityId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private ActivityDetails details;

    private @Nullable Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @EmbeddedColumnNaming("assignee_%s")
    private UserId assignee;

    @EmbeddedColumnNaming("follows_%s")
    private @Nullable ActivityId follows;

    @EmbeddedColumnNaming("same_as_%s")
    private @Nullable ActivityId sameAs;

    @Embedded
    private Stamps stamps;

    @ElementCollection
    @CollectionTable(name = "activity_link", joinColumns = @JoinColumn(name = "activity_id"))
    private Set<ActivityLink> links = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "activity_participant", joinColumns = @JoinColumn(name = "activity_id"))
    @AttributeOverride(name = "id", column = @Column(name = "user_id"))
    private Set<UserId> participants = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    private Activity(ActivityId id, ActivityDetails details, UserId assignee, Stamps stamps) {
        this.id = id;
        this.details = details;
        this.assignee = assignee;
        this.stamps = stamps;
    }

    static Activity add(AddActivity command, Set<ActivityLink> links, Viewer by, Instant at) {
        var assignee = command.assignee() == null ? by.id() : command.assignee();
        var activity = new Activity(ActivityId.next(), command.details(), assignee, Stamps.created(by, at));
        activity.follows = command.follows();
        activity.links.addAll(links);
        activity.participants.addAll(command.participants());
        var isNote = command.details().type() == ActivityType.NOTE;
        activity.say(
                command.details(),
                isNote && command.happenedAt() == null ? at : command.happenedAt(),
                command.outcome(),
                at);
        return activity;
    }

    ActivityAdded added() {
        return new ActivityAdded(
                id, details.type(), assignee, happenedAt != null, stamps.createdBy(), stamps.createdAt());
    }

    ActivityChanged change(ChangeActivity command, Set<ActivityLink> to, Viewer by, Instant at) {
        say(command.details(), command.happenedAt(), command.outcome(), at);
        assignee = command.assignee();
        replace(links, to);
        replace(participants, command.participants());
        stamps = stamps.updated(by, at);
        return new ActivityChanged(id, by.id(), at);
    }

    ActivityCompleted complete(CompleteActivity command, Viewer by, Instant at) {
        new Rules()
                .that(happenedAt == null, null, "activities.rule.doneAlready")
                .enforce();
        var usual = details.type().outcomes().getFirst();
        say(noting(command.note()), at, command.outcome() == null ? usual : command.outcome(), at);
        stamps = stamps.updated(by, at);
        return new ActivityCompleted(id, details.type(), outcome, by.id(), at);
    }

    ActivityChanged reopen(Viewer by, Instant at) {
        new Rules()
                .that(happenedAt != null && details.type() != ActivityType.NOTE, null, "activities.rule.notDone")
                .enforce();
        happenedAt = null;
        outcome = null;
        stamps = stamps.updated(by, at);
        return new ActivityChanged(id, by.id(), at);
    }

    ActivityHandedOver handOver(HandOver command, Viewer by, Instant at) {
        var from = assignee;
        say(noting(command.note()), happenedAt, outcome, at);
        assignee = command.to();
        stamps = stamps.updated(by, at);
        return new ActivityHandedOver(id, from, command.to(), by.id(), at);
    }

    ActivityChanged reschedule(LocalDate day, @Nullable Instant time, Viewer by, Instant at) {
        new Rules()
                .that(happenedAt == null, null, "activities.rule.doneAlready")
                .enforce();
        say(details.due(day, time), null, null, at);
        stamps = stamps.updated(by, at);
        return new ActivityChanged(id, by.id(), at);
    }

    /** What somebody else has added too: what it is about for them counts beside what it was about. */
    ActivityChanged join(Set<ActivityLink> more, Viewer by, Instant at) {
        var about = about();
        more.stream().filter(link -> !about.contains(link.record())).forEach(links::add);
        if (!isOf(by.id())) {
            participants.add(by.id());
        }
        return new ActivityChanged(id, by.id(), at);
    }

    void standBehind(ActivityId other) {
        sameAs = other;
    }

    ActivityTrashed trash(Viewer by, Instant at) {
        stamps = stamps.trashed(by, at);
        return new ActivityTrashed(id, by.id(), at);
    }

    ActivityRestored restore(Viewer by, Instant at) {
        stamps = stamps.restored(by, at);
        return new ActivityRestored(id, by.id(), at);
    }

    /** The same once more on its next day, when it is one that repeats; null when it is not. */
    @Nullable
    Activity next(Viewer by, Instant at, ZoneId zone) {
        var due = details.dueOn();
        var repeats = details.repeats();
        if (due == null || repeats == null) {
            return null;
        }
        var day = repeats.after(due, LocalDate.ofInstant(at, zone));
        var time = details.dueAt();
        var instant = time == null ? null : time.atZone(zone).with(day).toInstant();
        var next = new Activity(ActivityId.next(), details.due(day, instant), assignee, Stamps.created(by, at));
        next.follows = id;
        next.links.addAll(links);
        next.participants.addAll(participants);
        return next;
    }

    /** @throws Stale when the activity is at another version by now */
    void expect(@Nullable Long expected) {
        if (expected != null && !expected.equals(version)) {
            throw new Stale(version == null ? 0 : version);
        }
    }

    /** What people have been told of by now. */
    Told told() {
        return new Told(details, assignee);
    }

    /** @param assignee who knows that it is theirs */
    record Told(ActivityDetails details, UserId assignee) {}

    boolean isDone() {
        return happenedAt != null;
    }

    /** Takes part, or has written it. */
    boolean isOf(UserId person) {
        return person.equals(assignee) || person.equals(stamps.createdBy()) || participants.contains(person);
    }

    ActivityId id() {
        return id;
    }

    UserId assignee() {
        return assignee;
    }

    Set<ActivityLink> links() {
        return Set.copyOf(links);
    }

    Set<RecordRef> about() {
        return links.stream().map(ActivityLink::record).collect(Collectors.toSet());
    }

    private void say(ActivityDetails to, @Nullable Instant happened, @Nullable Outcome came, Instant now) {
        var rules = new Rules();
        to.check(rules);
        rules.that(happened != null || to.type() != ActivityType.NOTE, "happenedAt", "activities.rule.noteHappens")
                .that(happened == null || !happened.isAfter(now), "happenedAt", "activities.rule.future")
                .that(came == null || happened != null, "outcome", "activities.rule.outcomeTooEarly")
                .that(came == null || to.type().outcomes().contains(came), "outcome", "activities.rule.outcome")
                .enforce();
        details = to;
        happenedAt = happened;
        outcome = came;
    }

    private ActivityDetails noting(@Nullable String note) {
        var text = Text.lines(note);
        if (text == null) {
            return details;
        }
        return details.saying(details.body() == null ? text : details.body() + "\n\n" + text);
    }

    private static <T> void replace(Collection<T> what, Collection<T> by) {
        what.retainAll(by);
        what.addAll(by);
    }
}
