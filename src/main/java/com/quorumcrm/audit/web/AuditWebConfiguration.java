package com.quorumcrm.audit.web;

import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWebConfiguration {

    @Bean
    NavigationEntry trashEntry() {
        return NavigationEntry.main(900, "audit.trash.title", "trash", "/trash");
    }
}
