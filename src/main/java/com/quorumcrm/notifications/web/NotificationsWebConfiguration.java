package com.quorumcrm.notifications.web;

import com.quorumcrm.web.PersonalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationsWebConfiguration {

    @Bean
    PersonalPage deliveryPage() {
        return new PersonalPage(10, "notifications.choices.title", "bell-cog", "/me/notifications");
    }
}
