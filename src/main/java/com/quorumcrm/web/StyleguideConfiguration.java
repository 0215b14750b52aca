package com.quorumcrm.web;

import com.quorumcrm.kernel.Permission;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("quorum.demo.enabled")
class StyleguideConfiguration {

    @Bean
    NavigationEntry styleguideNavigation() {
        return NavigationEntry.admin(
                990, "web.styleguide.title", "palette", "/admin/styleguide", Permission.EDIT_ORGANISATION);
    }
}
