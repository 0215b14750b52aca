package com.quorumcrm.files;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfiguration {

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
}
