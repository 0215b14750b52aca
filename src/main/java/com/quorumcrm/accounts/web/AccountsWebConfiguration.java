package com.quorumcrm.accounts.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsWebConfiguration {

    @Bean
    NavigationEntry accountsEntry() {
        return NavigationEntry.main(20, "accounts.accounts.title", "building", "/accounts")
                .needing(Permission.READ_ACCOUNTS)
                .onKey('a');
    }

    @Bean
    NewEntry newAccount() {
        return new NewEntry(20, "accounts.account", "building", "/accounts/new", Permission.EDIT_ACCOUNTS);
    }
}
