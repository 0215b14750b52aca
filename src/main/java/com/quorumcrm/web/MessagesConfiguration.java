package com.quorumcrm.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds the texts of all modules, so that no list of them has to be kept. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(modules(resources));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static String[] modules(ResourcePatternResolver resources) {
        try {
            return Stream.of(resources.getResources("classpath*:messages/*.properties"))
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> "messages/" + name.replaceFirst("(_\\w+)?\\.properties$", ""))
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
