package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PipelinesWebConfiguration {

    @Bean
    NavigationEntry pipelinesNavigation() {
        return NavigationEntry.admin(
                30, "pipelines.list.title", "layout-kanban", "/admin/pipelines", Permission.EDIT_PIPELINES);
    }

    @Bean
    NavigationEntry lossReasonsNavigation() {
        return NavigationEntry.admin(
                35, "pipelines.reasons.title", "mood-empty", "/admin/loss-reasons", Permission.EDIT_PIPELINES);
    }
}
