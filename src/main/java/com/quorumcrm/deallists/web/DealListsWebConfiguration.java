package com.quorumcrm.deallists.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.HomePanel;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DealListsWebConfiguration {

    @Bean
    NavigationEntry opportunitiesEntry() {
        return NavigationEntry.main(50, "opportunities.list.title", "briefcase", "/opportunities")
                .needing(Permission.READ_OPPORTUNITIES)
                .onKey('o');
    }

    @Bean
    HomePanel dealsThatNeedYou() {
        return new HomePanel(
                10, "deallists.attention.title", "/opportunities?owner=team&status=open", "/opportunities/attention");
    }

    @Bean
    RecordPanel accountOpportunities() {
        return new RecordPanel(
                RecordKind.ACCOUNT,
                30,
                "opportunities.list.title",
                "/opportunities?account={id}",
                "/accounts/{id}/opportunities");
    }
}
