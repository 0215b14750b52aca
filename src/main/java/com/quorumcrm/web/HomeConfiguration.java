package com.quorumcrm.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    NavigationEntry homeNavigation() {
        return NavigationEntry.main(10, "web.home.title", "home", "/").onKey('h');
    }
}
