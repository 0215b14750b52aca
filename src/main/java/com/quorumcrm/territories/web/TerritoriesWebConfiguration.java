package com.quorumcrm.territories.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerritoriesWebConfiguration {

    @Bean
    NavigationEntry territoriesEntry() {
        return NavigationEntry.admin(35, "territories.title", "map", TerritoryController.PATH, Permission.EDIT_TEAMS);
    }

    @Bean
    RecordPanel territoryPanel() {
        return new RecordPanel(
                RecordKind.ACCOUNT,
                60,
                "territories.territory",
                "/accounts/{id}/territory",
                "/accounts/{id}/territory/panel");
    }
}
