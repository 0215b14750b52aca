package com.quorumcrm.people.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people and teams are found. */
@Configuration(proxyBeanMethods = false)
class PeopleWebConfiguration {

    @Bean
    NavigationEntry peopleEntry() {
        return NavigationEntry.admin(10, "people.person.list", "users", "/admin/users", Permission.EDIT_TEAMS);
    }

    @Bean
    NavigationEntry teamsEntry() {
        return NavigationEntry.admin(20, "people.teams.list", "hierarchy-2", "/admin/teams", Permission.EDIT_TEAMS);
    }
}
