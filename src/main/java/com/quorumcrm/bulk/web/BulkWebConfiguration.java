package com.quorumcrm.bulk.web;

import com.quorumcrm.web.ListAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulkWebConfiguration {

    @Bean
    ListAction editInBulk() {
        return new ListAction("bulk.edit", "/bulk-edits/selection");
    }
}
