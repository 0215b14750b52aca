package com.quorumcrm.audit.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWebConfiguration {

    @Bean
    NavigationEntry trashEntry() {
        return NavigationEntry.main(900, "audit.trash.title", "trash", "/trash");
    }

    @Bean
    NavigationEntry historyEntry() {
        return NavigationEntry.admin(80, "audit.history.title", "history", "/admin/history", Permission.READ_AUDIT);
    }
}
