package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadsWebConfiguration {

    @Bean
    NavigationEntry leadsEntry() {
        return NavigationEntry.main(35, "leads.title", "user-plus", "/leads")
                .needing(Permission.READ_LEADS)
                .onKey('l');
    }

    @Bean
    NewEntry newLead() {
        return new NewEntry(35, "leads.lead", "user-plus", "/leads/new", Permission.EDIT_LEADS);
    }
}
