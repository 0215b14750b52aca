package com.quorumcrm.files.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordPanel;
import com.quorumcrm.web.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesWebConfiguration {

    static final String TAB = "files";

    private static final String TITLE = "files.title";

    @Bean
    RecordTab filesOfAccountTab() {
        return tab(RecordKind.ACCOUNT);
    }

    @Bean
    RecordTab filesOfContactTab() {
        return tab(RecordKind.CONTACT);
    }

    @Bean
    RecordTab filesOfOpportunityTab() {
        return tab(RecordKind.OPPORTUNITY);
    }

    @Bean
    RecordTab filesOfLeadTab() {
        return tab(RecordKind.LEAD);
    }

    @Bean
    RecordPanel filesOfAccountPanel() {
        return panel(RecordKind.ACCOUNT);
    }

    @Bean
    RecordPanel filesOfContactPanel() {
        return panel(RecordKind.CONTACT);
    }

    @Bean
    RecordPanel filesOfOpportunityPanel() {
        return panel(RecordKind.OPPORTUNITY);
    }

    @Bean
    RecordPanel filesOfLeadPanel() {
        return panel(RecordKind.LEAD);
    }

    private static RecordTab tab(RecordKind kind) {
        return new RecordTab(kind, 60, TITLE, TAB);
    }

    private static RecordPanel panel(RecordKind kind) {
        var page = "/" + kind.plural() + "/{id}/" + TAB;
        return new RecordPanel(kind, 60, TITLE, page, page + "/panel");
    }
}
