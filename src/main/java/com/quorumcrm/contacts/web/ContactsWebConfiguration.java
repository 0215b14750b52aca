package com.quorumcrm.contacts.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactsWebConfiguration {

    @Bean
    NavigationEntry contactsEntry() {
        return NavigationEntry.main(30, "contacts.contacts.title", "users", "/contacts")
                .needing(Permission.READ_CONTACTS)
                .onKey('c');
    }

    @Bean
    NewEntry newContact() {
        return new NewEntry(30, "contacts.contact", "user", "/contacts/new", Permission.EDIT_CONTACTS);
    }
}
