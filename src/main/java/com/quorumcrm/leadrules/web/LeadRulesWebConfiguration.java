package com.quorumcrm.leadrules.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadRulesWebConfiguration {

    @Bean
    NavigationEntry scoreRulesEntry() {
        return NavigationEntry.admin(
                63, "leadrules.scores.title", "stars", LeadScoreController.PATH, Permission.EDIT_LEAD_RULES);
    }

    @Bean
    NavigationEntry assignmentRulesEntry() {
        return NavigationEntry.admin(
                63, "leadrules.assignment.title", "route", LeadAssignmentController.PATH, Permission.EDIT_LEAD_RULES);
    }
}
