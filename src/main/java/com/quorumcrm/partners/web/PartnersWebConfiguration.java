package com.quorumcrm.partners.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnersWebConfiguration {

    static final String PARTNERS = "partners";

    @Bean
    RecordTab partnersTab() {
        return new RecordTab(RecordKind.ACCOUNT, 40, "partners.title", PARTNERS);
    }
}
