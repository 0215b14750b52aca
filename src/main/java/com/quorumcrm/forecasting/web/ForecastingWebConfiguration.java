package com.quorumcrm.forecasting.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.HomePanel;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForecastingWebConfiguration {

    @Bean
    NavigationEntry forecastNavigation() {
        return NavigationEntry.main(70, "forecasting.navigation", "chart-histogram", "/forecast")
                .needing(Permission.READ_FORECAST)
                .onKey('f');
    }

    @Bean
    HomePanel myNumber() {
        return new HomePanel(20, "forecasting.landing.title", "/forecast", "/forecast/mine");
    }

    @Bean
    NavigationEntry quotasNavigation() {
        return NavigationEntry.admin(
                40, "forecasting.navigation.quotas", "target-arrow", "/admin/quotas", Permission.EDIT_QUOTAS);
    }
}
