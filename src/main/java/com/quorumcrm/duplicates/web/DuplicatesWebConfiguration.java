package com.quorumcrm.duplicates.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DuplicatesWebConfiguration {

    @Bean
    RecordPanel accountDuplicates() {
        return new RecordPanel(
                RecordKind.ACCOUNT, 5, "duplicates.panel.title", "/duplicates", "/accounts/{id}/duplicates");
    }
}
