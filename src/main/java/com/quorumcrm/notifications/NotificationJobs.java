package com.quorumcrm.notifications;

import com.quorumcrm.identity.PersonalFigure;
import com.quorumcrm.platform.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the module counts with every page, mails by the minute and clears away by night. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {

    private static final Duration KEPT = Duration.ofDays(90);

    /** Counted up to what the sign shows. */
    @Bean
    PersonalFigure unread() {
        return new PersonalFigure(UnreadSign.FIGURE, """
                select count(*) from (select from notification n where n.user_id = u.id and n.read_at is null limit 100) unread""");
    }

    @Bean
    RecurringJob mailNotifications(Digests digests) {
        return new RecurringJob("notifications.mails", "30 * * * * *", ZoneOffset.UTC, digests::send);
    }

    @Bean
    RecurringJob forgetOldNotifications(JdbcClient jdbc, Clock clock) {
        return new RecurringJob(
                "notifications.forgetting",
                "0 40 3 * * *",
                ZoneOffset.UTC,
                () -> jdbc.sql("delete from notification where at < :before")
                        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                        .update());
    }
}
