package com.quorumcrm.calendar;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.UserId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever holds a meeting what those say who are invited. */
@Component
class InvitationNews {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationNews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param by a colleague, null for somebody of a customer */
    void answered(ActivityId meeting, @Nullable UserId by) {
        var organizer = jdbc.sql("select assignee_id from activity where id = :meeting")
                .param("meeting", meeting.id())
                .query((row, number) -> new UserId(row.getObject("assignee_id", UUID.class)))
                .single();
        events.publishEvent(new News(NewsKind.ANSWERED, organizer, by, meeting.ref(), 1, clock.instant()));
    }
}
