package com.quorumcrm.closeplans.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClosePlansWebConfiguration {

    static final String PLAN = "close-plan";

    @Bean
    RecordTab closePlanTab() {
        return new RecordTab(RecordKind.OPPORTUNITY, 20, "closeplans.title", PLAN);
    }
}
