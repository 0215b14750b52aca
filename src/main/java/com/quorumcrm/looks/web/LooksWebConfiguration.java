package com.quorumcrm.looks.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class LooksWebConfiguration implements WebMvcConfigurer {

    private final TimelineMarks marks;

    LooksWebConfiguration(TimelineMarks marks) {
        this.marks = marks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(marks).addPathPatterns("/accounts/*/activity", "/opportunities/*/activity");
    }

    @Bean
    RecordPanel accountNews() {
        return new RecordPanel(
                RecordKind.ACCOUNT, 1, "looks.news.title", "/accounts/{id}/news", "/accounts/{id}/news/panel");
    }

    @Bean
    RecordPanel dealNews() {
        return new RecordPanel(
                RecordKind.OPPORTUNITY,
                1,
                "looks.news.title",
                "/opportunities/{id}/news",
                "/opportunities/{id}/news/panel");
    }
}
