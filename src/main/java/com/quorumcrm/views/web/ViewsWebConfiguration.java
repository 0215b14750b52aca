package com.quorumcrm.views.web;

import com.quorumcrm.web.ListAddition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ViewsWebConfiguration implements WebMvcConfigurer {

    private final FirstView firstView;

    ViewsWebConfiguration(FirstView firstView) {
        this.firstView = firstView;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(firstView).excludePathPatterns("/", "/api/**");
    }

    @Bean
    ListAddition viewsMenu() {
        return new ListAddition("views.menu", "bookmark", "/views", "/views/panel");
    }
}
