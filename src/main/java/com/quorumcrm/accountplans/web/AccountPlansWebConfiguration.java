package com.quorumcrm.accountplans.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountPlansWebConfiguration {

    static final String PLAN = "plan";

    @Bean
    RecordTab planTab() {
        return new RecordTab(RecordKind.ACCOUNT, 30, "accountplans.plan.title", PLAN);
    }
}
