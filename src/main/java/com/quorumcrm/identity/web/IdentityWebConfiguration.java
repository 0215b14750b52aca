package com.quorumcrm.identity.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.PersonalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages are found. */
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration {

    @Bean
    NavigationEntry peopleEntry() {
        return NavigationEntry.admin(10, "identity.people.list", "users", "/admin/users", Permission.EDIT_TEAMS);
    }

    @Bean
    PersonalPage tokensPage() {
        return new PersonalPage(90, "identity.tokens.title", "key", "/me/tokens");
    }

    @Bean
    NavigationEntry teamsEntry() {
        return NavigationEntry.admin(20, "identity.teams.list", "hierarchy-2", "/admin/teams", Permission.EDIT_TEAMS);
    }

    @Bean
    NavigationEntry organisationEntry() {
        return NavigationEntry.admin(
                30,
                "identity.organisation.settings",
                "adjustments",
                "/admin/organisation",
                Permission.EDIT_ORGANISATION);
    }
}
