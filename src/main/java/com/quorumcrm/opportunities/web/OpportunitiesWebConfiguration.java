package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NewEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpportunitiesWebConfiguration {

    @Bean
    NewEntry newOpportunity() {
        return new NewEntry(
                10, "opportunities.record.kind", "briefcase", "/opportunities/new", Permission.EDIT_OPPORTUNITIES);
    }
}
