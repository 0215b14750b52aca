package com.quorumcrm.identity.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the settings of the organisation are found. */
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration {

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
