package com.quorumcrm.insights.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightsWebConfiguration {

    @Bean
    NavigationEntry stageReportNavigation() {
        return NavigationEntry.main(75, "insights.navigation", "chart-funnel", ReportFilter.PATH)
                .needing(Permission.READ_OPPORTUNITIES);
    }
}
