package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordPanel;
import com.quorumcrm.web.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BuyingGroupsWebConfiguration {

    static final String GROUP = "buying-group";
    static final String DEALS = "deals";

    @Bean
    RecordTab buyingGroupTab() {
        return new RecordTab(RecordKind.OPPORTUNITY, 10, "buyinggroups.title", GROUP);
    }

    @Bean
    RecordTab dealsOfPersonTab() {
        return new RecordTab(RecordKind.CONTACT, 10, "buyinggroups.deals.title", DEALS);
    }

    @Bean
    RecordPanel buyingGroupPanel() {
        return new RecordPanel(
                RecordKind.OPPORTUNITY,
                5,
                "buyinggroups.title",
                "/opportunities/{id}/buying-group",
                "/opportunities/{id}/buying-group/panel");
    }
}
