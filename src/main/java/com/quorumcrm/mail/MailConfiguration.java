package com.quorumcrm.mail;

import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the mailbox and people's own folders read every minute. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({InboxSettings.class, OwnFolderSettings.class})
class MailConfiguration {

    @Bean
    RecurringJob inboxRounds(InboxReader reader) {
        return new RecurringJob("mail.inbox", "40 * * * * *", ZoneOffset.UTC, reader::read);
    }

    @Bean
    RecurringJob folderRounds(OwnFolderReader reader) {
        return new RecurringJob("mail.folders", "10 * * * * *", ZoneOffset.UTC, reader::start);
    }

    @Bean
    RecurringJob uploadRounds(MailUploads uploads) {
        return new RecurringJob("mail.uploads", "0 25 * * * *", ZoneOffset.UTC, uploads::forget);
    }
}
