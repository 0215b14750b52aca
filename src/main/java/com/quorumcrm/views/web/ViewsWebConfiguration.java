package com.quorumcrm.views.web;

import com.quorumcrm.web.ListAddition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewsWebConfiguration {

    @Bean
    ListAddition viewsMenu() {
        return new ListAddition("views.menu", "bookmark", "/views", "/views/panel");
    }
}
