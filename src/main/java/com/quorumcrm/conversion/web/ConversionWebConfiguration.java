package com.quorumcrm.conversion.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversionWebConfiguration {

    @Bean
    RecordPanel leadsOfOpportunityPanel() {
        return panel(RecordKind.OPPORTUNITY);
    }

    @Bean
    RecordPanel leadsOfContactPanel() {
        return panel(RecordKind.CONTACT);
    }

    @Bean
    RecordPanel leadsOfAccountPanel() {
        return panel(RecordKind.ACCOUNT);
    }

    private static RecordPanel panel(RecordKind kind) {
        return new RecordPanel(kind, 80, "conversion.became", "/leads", "/" + kind.plural() + "/{id}/leads");
    }
}
