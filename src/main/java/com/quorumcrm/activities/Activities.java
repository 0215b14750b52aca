package com.quorumcrm.activities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to log, plan and change activities. */
@Service
@Transactional
public class Activities {

    private final ActivityRepository activities;
    private final ActivityRights rights;
    private final Visibility visibility;
    private final ActivityNews news;
    private final ObjectProvider<ActivityObjection> objections;
    private final Clock clock;

    Activities(
            ActivityRepository activities,
            ActivityRights rights,
            Visibility visibility,
            ActivityNews news,
            ObjectProvider<ActivityObjection> objections,
            Clock clock) {
        this.activities = activities;
        this.rights = rights;
        this.visibility = visibility;
        this.news = news;
        this.objections = objections;
        this.clock = clock;
    }

    /**
     * @throws com.quorumcrm.kernel.RuleBroken when the viewer may not see one of the records it is about, or somebody does not
     *     want what is planned
     */
    public ActivityId add(AddActivity command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        rights.requireKnown(command.about(), viewer);
        if (command.happenedAt() == null) {
            objections
                    .orderedStream()
                    .forEach(objection -> objection.check(command.details().type(), command.about()));
        }
        rights.requireColleagues(command.assignee(), command.participants());
        if (command.follows() != null) {
            visibility.requireRead(command.follows().ref(), viewer);
        }
        var activity = Activity.add(command, rights.links(command.about()), viewer, clock.instant());
        activities.save(activity);
        news.publish(activity.added());
        news.tell(activity, null, viewer);
        return activity.id();
    }

    /**
     * Adds what is here already, because somebody else has added it: the viewer takes part in it from now on, and it is
     * about these records too. Whoever calls knows that it is the same, and that it is not private.
     *
     * @throws com.quorumcrm.kernel.RuleBroken when the viewer may not see one of the records
     */
    public void join(ActivityId id, Set<RecordRef> about, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        rights.requireKnown(about, viewer);
        news.publish(get(id).join(rights.links(about), viewer, clock.instant()));
    }

    /**
     * Has one be left out of timelines on which the other is seen too; whoever calls knows that they are the same. Who may
     * see which stays as it is.
     */
    public void standBehind(ActivityId id, ActivityId other) {
        get(id).standBehind(other);
    }

    /** Records that the viewer may not see stay linked: the viewer cannot have meant to remove them. */
    public void change(ChangeActivity command, Viewer viewer) {
        var activity = editable(command.activity(), command.version(), viewer);
        rights.requireColleagues(command.assignee(), command.participants());
        var links = rights.links(command.about(), activity, viewer);
        var before = activity.told();
        news.publish(activity.change(command, links, viewer, clock.instant()));
        news.tell(activity, before, viewer);
    }

    /**
     * Puts something still to be done at another time.
     *
     * @param time null for any time of the day
     */
    public void reschedule(
            ActivityId id, @Nullable Long version, LocalDate day, @Nullable Instant time, Viewer viewer) {
        news.publish(editable(id, version, viewer).reschedule(day, time, viewer, clock.instant()));
    }

    /** Something that repeats is planned anew. */
    public void complete(CompleteActivity command, Viewer viewer) {
        var activity = editable(command.activity(), command.version(), viewer);
        var before = activity.told();
        news.publish(activity.complete(command, viewer, clock.instant()));
        news.tell(activity, before, viewer);
        var next = activity.next(viewer, clock.instant(), viewer.zone());
        if (next != null) {
            activities.save(next);
            news.publish(next.added());
        }
    }

    /**
     * Says that something was done, unless that was said before, and plans what comes of it.
     *
     * @return what was planned
     */
    public ActivityId followUp(CompleteActivity done, AddActivity next, Viewer viewer) {
        var activity = editable(done.activity(), done.version(), viewer);
        if (!activity.isDone()) {
            complete(done, viewer);
        }
        return add(next, viewer);
    }

    public void reopen(ActivityId id, Viewer viewer) {
        news.publish(editable(id, null, viewer).reopen(viewer, clock.instant()));
    }

    public void handOver(HandOver command, Viewer viewer) {
        var activity = editable(command.activity(), command.version(), viewer);
        rights.requireColleague(command.to());
        var before = activity.told();
        news.publish(activity.handOver(command, viewer, clock.instant()));
        news.tell(activity, before, viewer);
    }

    public void trash(ActivityId id, @Nullable Long version, Viewer viewer) {
        news.publish(editable(id, version, viewer).trash(viewer, clock.instant()));
    }

    /** Takes it out of the trash as it was. */
    public void restore(ActivityId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        rights.requireRestore(id, viewer);
        var activity = get(id);
        news.publish(activity.restore(viewer, clock.instant()));
    }

    private Activity editable(ActivityId id, @Nullable Long version, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        visibility.requireEdit(id.ref(), viewer);
        var activity = get(id);
        activity.expect(version);
        return activity;
    }

    private Activity get(ActivityId id) {
        return activities.findById(id).orElseThrow(NoSuchRecord::new);
    }
}
