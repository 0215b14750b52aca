package com.quorumcrm.buyinggroups;

import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoleWordsConfiguration {

    @Bean
    RoleWords rolesOnDeals(ValueNames names, MessageSource messages) {
        return new RoleWords(RecordKind.OPPORTUNITY, RecordKind.CONTACT, RoleWords.ON_DEAL, names, messages);
    }

    @Bean
    RoleWords rolesAtCompanies(ValueNames names, MessageSource messages) {
        return new RoleWords(RecordKind.CONTACT, RecordKind.ACCOUNT, RoleWords.STANDING, names, messages);
    }
}
