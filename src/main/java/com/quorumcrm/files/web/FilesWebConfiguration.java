package com.quorumcrm.files.web;

import com.quorumcrm.files.FileQuery;
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
    RecordTab filesOfAccountTab(FileQuery files) {
        return tab(RecordKind.ACCOUNT, files);
    }

    @Bean
    RecordTab filesOfContactTab(FileQuery files) {
        return tab(RecordKind.CONTACT, files);
    }

    @Bean
    RecordTab filesOfOpportunityTab(FileQuery files) {
        return tab(RecordKind.OPPORTUNITY, files);
    }

    @Bean
    RecordTab filesOfLeadTab(FileQuery files) {
        return tab(RecordKind.LEAD, files);
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

    private static RecordTab tab(RecordKind kind, FileQuery files) {
        return new RecordTab(kind, 60, TITLE, TAB, files::count);
    }

    private static RecordPanel panel(RecordKind kind) {
        var page = "/" + kind.plural() + "/{id}/" + TAB;
        return new RecordPanel(kind, 60, TITLE, page, page + "/panel");
    }
}
