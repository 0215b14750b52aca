package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.HomePanel;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpportunitiesWebConfiguration {

    @Bean
    NavigationEntry opportunitiesEntry() {
        return NavigationEntry.main(50, "opportunities.list.title", "briefcase", "/opportunities")
                .needing(Permission.READ_OPPORTUNITIES)
                .onKey('o');
    }

    @Bean
    NewEntry newOpportunity() {
        return new NewEntry(
                10, "opportunities.record.kind", "briefcase", "/opportunities/new", Permission.EDIT_OPPORTUNITIES);
    }

    @Bean
    HomePanel dealsThatNeedYou() {
        return new HomePanel(
                10,
                "opportunities.attention.title",
                "/opportunities?owner=team&status=open",
                "/opportunities/attention");
    }

    @Bean
    RecordPanel accountRollup() {
        return new RecordPanel(
                RecordKind.ACCOUNT,
                10,
                "opportunities.rollup.title",
                "/accounts/{id}/hierarchy",
                "/accounts/{id}/rollup");
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
