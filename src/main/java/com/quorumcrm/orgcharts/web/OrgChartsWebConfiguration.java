package com.quorumcrm.orgcharts.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordPanel;
import com.quorumcrm.web.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrgChartsWebConfiguration {

    static final String CHART = "org-chart";
    static final String RELATIONSHIPS = "relationships";

    @Bean
    RecordTab orgChartTab() {
        return new RecordTab(RecordKind.ACCOUNT, 20, "orgcharts.chart.title", CHART);
    }

    @Bean
    RecordTab relationshipsTab() {
        return new RecordTab(RecordKind.CONTACT, 20, "orgcharts.relationships.title", RELATIONSHIPS);
    }

    @Bean
    RecordPanel relationshipsPanel() {
        return new RecordPanel(
                RecordKind.CONTACT,
                20,
                "orgcharts.relationships.title",
                "/contacts/{id}/relationships",
                "/contacts/{id}/relationships/panel");
    }
}
