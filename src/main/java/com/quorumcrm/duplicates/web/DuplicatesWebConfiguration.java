package com.quorumcrm.duplicates.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DuplicatesWebConfiguration {

    @Bean
    RecordPanel accountDuplicatesPanel() {
        return panel(RecordKind.ACCOUNT);
    }

    @Bean
    RecordPanel contactDuplicatesPanel() {
        return panel(RecordKind.CONTACT);
    }

    @Bean
    NavigationEntry duplicatesEntry() {
        return NavigationEntry.admin(
                38, "duplicates.sweep.title", "copy", DuplicatesController.ACCOUNTS, Permission.MERGE_ACCOUNTS);
    }

    private static RecordPanel panel(RecordKind kind) {
        var page = "/" + kind.plural() + "/{id}";
        return new RecordPanel(kind, 5, "duplicates.panel.title", page + "/merge", page + "/duplicates");
    }
}
