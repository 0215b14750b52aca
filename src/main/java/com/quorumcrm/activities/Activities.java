package com.quorumcrm.activities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to log, plan and change activities. */
@Service
@Transactional
public class Activities {

    private final ActivityRepository activities;
    private final ActivityRights rights;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Activities(
            ActivityRepository activities,
            ActivityRights rights,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.rights = rights;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** @throws com.quorumcrm.kernel.RuleBroken when the viewer may not see one of the records it is about */
    public ActivityId add(AddActivity command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        rights.requireKnown(command.about(), viewer);
        rights.requireColleagues(command.assignee(), command.participants());
        if (command.follows() != null) {
            visibility.requireRead(command.follows().ref(), viewer);
        }
        var activity = Activity.add(command, rights.links(command.about()), viewer, clock.instant());
        activities.save(activity);
        events.publishEvent(activity.added());
        return activity.id();
    }

    /** Records that the viewer may not see stay linked: the viewer cannot have meant to remove them. */
    public void change(ChangeActivity command, Viewer viewer) {
        var activity = editable(command.activity(), command.version(), viewer);
        rights.requireColleagues(command.assignee(), command.participants());
        var links = rights.links(command.about(), activity, viewer);
        events.publishEvent(activity.change(command, links, viewer, clock.instant()));
    }

    /** Something that repeats is planned anew. */
    public void complete(CompleteActivity command, Viewer viewer) {
        var activity = editable(command.activity(), command.version(), viewer);
        events.publishEvent(activity.complete(command, viewer, clock.instant()));
        var next = activity.next(viewer, clock.instant(), viewer.zone());
        if (next != null) {
            activities.save(next);
            events.publishEvent(next.added());
        }
    }

    public void reopen(ActivityId id, Viewer viewer) {
        events.publishEvent(editable(id, null, viewer).reopen(viewer, clock.instant()));
    }

    public void handOver(HandOver command, Viewer viewer) {
        var activity = editable(command.activity(), command.version(), viewer);
        rights.requireColleague(command.to());
        events.publishEvent(activity.handOver(command, viewer, clock.instant()));
    }

    public void trash(ActivityId id, @Nullable Long version, Viewer viewer) {
        events.publishEvent(editable(id, version, viewer).trash(viewer, clock.instant()));
    }

    /** Takes it out of the trash as it was. */
    public void restore(ActivityId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        rights.requireRestore(id, viewer);
        var activity = activities.findById(id).orElseThrow(NoSuchRecord::new);
        events.publishEvent(activity.restore(viewer, clock.instant()));
    }

    private Activity editable(ActivityId id, @Nullable Long version, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        visibility.requireEdit(id.ref(), viewer);
        var activity = activities.findById(id).orElseThrow(NoSuchRecord::new);
        activity.expect(version);
        return activity;
    }
}
