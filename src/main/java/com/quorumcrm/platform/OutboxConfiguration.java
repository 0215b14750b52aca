package com.quorumcrm.platform;

import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the mails that wait tried again every minute. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    RecurringJob outboxRounds(MailDelivery delivery) {
        return new RecurringJob("platform.outbox", "20 * * * * *", ZoneOffset.UTC, delivery::deliverDue);
    }
}
