package com.quorumcrm.activities;

import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what happened to activities, and tells those whom it concerns. */
@Component
class ActivityNews {

    private final ApplicationEventPublisher events;
    private final Mentions mentions;
    private final Viewers viewers;
    private final Visibility visibility;
    private final Clock clock;

    ActivityNews(
            ApplicationEventPublisher events, Mentions mentions, Viewers viewers, Visibility visibility, Clock clock) {
        this.events = events;
        this.mentions = mentions;
        this.viewers = viewers;
        this.visibility = visibility;
        this.clock = clock;
    }

    void publish(RecordEvent event) {
        events.publishEvent(event);
    }

    /**
     * Tells whoever it was given to, and whoever is mentioned and was not before.
     *
     * @param before null for something new
     * @throws RuleBroken when somebody is mentioned who may not see it: being mentioned lets nobody in
     */
    void tell(Activity activity, Activity.@Nullable Told before, Viewer by) {
        var now = activity.told();
        if (!now.assignee().equals(before == null ? by.id() : before.assignee()) && !activity.isDone()) {
            send(NewsKind.ASSIGNED, now.assignee(), activity, by);
        }
        var mentioned = new HashSet<>(mentions.in(now.details()));
        if (before != null) {
            mentioned.removeAll(mentions.in(before.details()));
        }
        requireSeen(mentioned, activity);
        mentioned.forEach(person -> send(NewsKind.MENTIONED, person, activity, by));
    }

    private void send(NewsKind kind, UserId to, Activity activity, Viewer by) {
        events.publishEvent(new News(kind, to, by.id(), activity.id().ref(), 1, clock.instant()));
    }

    private void requireSeen(Set<UserId> people, Activity activity) {
        for (var person : people) {
            var colleague = viewers.find(person);
            if (colleague.isPresent() && !maySee(activity, colleague.get())) {
                throw new RuleBroken(
                        "body", "activities.rule.mentionHidden", colleague.get().name());
            }
        }
    }

    /** The rule of {@link com.quorumcrm.identity.Scope} for one that is not stored yet. */
    private boolean maySee(Activity activity, Viewer colleague) {
        if (activity.isOf(colleague.id())) {
            return true;
        }
        if (activity.told().details().confidential()) {
            return false;
        }
        var scope = visibility.of(colleague);
        return scope.seesAll()
                || scope.leads(activity.assignee())
                || activity.about().stream().anyMatch(record -> visibility.access(record, colleague) != Access.NONE);
    }
}
