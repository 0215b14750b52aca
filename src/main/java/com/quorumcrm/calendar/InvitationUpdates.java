package com.quorumcrm.calendar;

import com.quorumcrm.activities.ActivityChanged;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityRestored;
import com.quorumcrm.activities.ActivityTrashed;
import com.quorumcrm.platform.JobHandler;
import com.quorumcrm.platform.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has people told when a meeting that they are invited to has changed. */
@Component
class InvitationUpdates implements JobHandler<InvitationUpdates.Changed> {

    private static final String NAME = "calendar.invitations";

    /** What is taken back by then was never told. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final MeetingInvitations invitations;
    private final Clock clock;

    InvitationUpdates(JdbcClient jdbc, Jobs jobs, MeetingInvitations invitations, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.invitations = invitations;
        this.clock = clock;
    }

    record Changed(UUID meeting) {}

    @EventListener
    void on(ActivityChanged event) {
        follow(event.activity());
    }

    @EventListener
    void on(ActivityTrashed event) {
        follow(event.activity());
    }

    @EventListener
    void on(ActivityRestored event) {
        follow(event.activity());
    }

    private void follow(ActivityId activity) {
        var hasInvitations = jdbc.sql("select exists (select from invitee where activity_id = :activity)")
                .param("activity", activity.id())
                .query(Boolean.class)
                .single();
        if (hasInvitations) {
            var soon = clock.instant().plus(PAUSE);
            jobs.enqueue(NAME, activity.toString(), new Changed(activity.id()), soon);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Changed> payloadType() {
        return Changed.class;
    }

    @Override
    public void run(Changed changed) {
        invitations.tellChanges(changed.meeting());
    }
}
