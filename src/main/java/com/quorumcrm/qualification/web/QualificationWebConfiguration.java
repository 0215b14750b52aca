package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualificationWebConfiguration {

    @Bean
    RecordPanel attemptsPanel() {
        return new RecordPanel(
                RecordKind.LEAD, 10, "qualification.attempts.title", "/leads/{id}/activity", "/leads/{id}/attempts");
    }

    @Bean
    NavigationEntry deskRulesEntry() {
        return NavigationEntry.admin(
                64, "qualification.rules.title", "headset", DeskRulesController.PATH, Permission.EDIT_LEAD_RULES);
    }
}
