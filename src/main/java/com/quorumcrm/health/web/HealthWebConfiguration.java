package com.quorumcrm.health.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthWebConfiguration {

    @Bean
    NavigationEntry healthEntry() {
        return NavigationEntry.admin(
                45, "health.weights.title", "heartbeat", HealthWeightsController.PATH, Permission.EDIT_PIPELINES);
    }

    @Bean
    RecordPanel healthPanel() {
        return new RecordPanel(
                RecordKind.ACCOUNT, 5, "health.title", "/accounts/{id}/health", "/accounts/{id}/health/panel");
    }
}
