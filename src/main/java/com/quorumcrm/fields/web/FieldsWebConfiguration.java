package com.quorumcrm.fields.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FieldsWebConfiguration {

    @Bean
    NavigationEntry fieldsNavigation() {
        return NavigationEntry.admin(36, "fields.list.title", "forms", "/admin/fields", Permission.EDIT_FIELDS);
    }
}
