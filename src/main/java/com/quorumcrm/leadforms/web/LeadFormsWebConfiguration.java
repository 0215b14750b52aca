package com.quorumcrm.leadforms.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadFormsWebConfiguration {

    @Bean
    NavigationEntry leadFormsEntry() {
        return NavigationEntry.admin(62, "leadforms.title", "forms", LeadFormPages.PATH, Permission.EDIT_LEAD_RULES);
    }
}
