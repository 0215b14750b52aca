package com.quorumcrm.signin.web;

import com.quorumcrm.web.PersonalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a person finds their tokens. */
@Configuration(proxyBeanMethods = false)
class SignInWebConfiguration {

    @Bean
    PersonalPage tokensPage() {
        return new PersonalPage(90, "signin.tokens.title", "key", "/me/tokens");
    }
}
