package com.quorumcrm.mail.web;

import com.quorumcrm.activities.ActivityHome;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.MailQuery;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import com.quorumcrm.web.PersonalPage;
import com.quorumcrm.web.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailWebConfiguration {

    @Bean
    ActivityHome mailPages(MailQuery mails) {
        return (activity, viewer) -> mails.of(activity, viewer).map(MailId::url);
    }

    @Bean
    NavigationEntry mailEntry() {
        return NavigationEntry.main(45, "mail.inbox.title", "mail", "/mails/inbox")
                .needing(Permission.READ_ACTIVITIES)
                .onKey('m');
    }

    @Bean
    NewEntry newMail() {
        return new NewEntry(45, "mail.kind", "mail", "/mails/new", Permission.EDIT_ACTIVITIES);
    }

    @Bean
    NavigationEntry outboxEntry() {
        return NavigationEntry.admin(
                70, "mail.outbox.title", "mail-fast", "/admin/outbox", Permission.EDIT_ORGANISATION);
    }

    @Bean
    PersonalPage capturePage() {
        return new PersonalPage(20, "mail.capture.title", "mail-down", "/me/mail");
    }

    @Bean
    PersonalPage folderPage() {
        return new PersonalPage(21, "mail.folder.title", "folder-down", FolderController.PATH);
    }

    @Bean
    RecordTab mailsOfAccountTab() {
        return tab(RecordKind.ACCOUNT);
    }

    @Bean
    RecordTab mailsOfContactTab() {
        return tab(RecordKind.CONTACT);
    }

    @Bean
    RecordTab mailsOfOpportunityTab() {
        return tab(RecordKind.OPPORTUNITY);
    }

    private static RecordTab tab(RecordKind kind) {
        return new RecordTab(kind, 55, "mail.tab.title", RecordMailsController.TAB);
    }
}
