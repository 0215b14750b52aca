package com.quorumcrm.files;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.RecurringJob;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfiguration {

    @Bean
    VirusScan virusScan(FileSettings settings) {
        var address = settings.scanner().address();
        return address == null || address.isBlank()
                ? VirusScan.NONE
                : new ClamdScan(address, settings.scanner().timeout());
    }

    @Bean
    RecurringJob disposeOfFiles(FileDisposal disposal) {
        return new RecurringJob("files.disposal", "0 20 3 * * *", ZoneOffset.UTC, disposal::dispose);
    }

    @Bean
    ChangeWords filesOfAccounts() {
        return new FileChangeWords(RecordKind.ACCOUNT);
    }

    @Bean
    ChangeWords filesOfContacts() {
        return new FileChangeWords(RecordKind.CONTACT);
    }

    @Bean
    ChangeWords filesOfOpportunities() {
        return new FileChangeWords(RecordKind.OPPORTUNITY);
    }

    @Bean
    ChangeWords filesOfLeads() {
        return new FileChangeWords(RecordKind.LEAD);
    }
}
