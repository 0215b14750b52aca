package com.quorumcrm.exchange.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeWebConfiguration {

    @Bean
    NavigationEntry importsEntry() {
        return NavigationEntry.main(80, "exchange.imports.title", "file-import", "/imports")
                .needing(Permission.IMPORT)
                .onKey('i');
    }

    @Bean
    NewEntry newImport() {
        return new NewEntry(80, "exchange.import", "file-import", "/imports/new", Permission.IMPORT);
    }
}
