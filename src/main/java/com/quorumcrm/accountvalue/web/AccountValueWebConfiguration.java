package com.quorumcrm.accountvalue.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountValueWebConfiguration {

    @Bean
    RecordPanel accountRollup() {
        return new RecordPanel(
                RecordKind.ACCOUNT,
                10,
                "accountvalue.rollup.title",
                "/accounts/{id}/hierarchy",
                "/accounts/{id}/rollup");
    }
}
