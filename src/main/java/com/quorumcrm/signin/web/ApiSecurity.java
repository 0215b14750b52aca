package com.quorumcrm.signin.web;

import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.IdempotencyKeys;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The API: a token with every request, and nothing that a browser sends by itself. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http, ApiTokens tokens, ApiLimit limit, IdempotencyKeys keys, Problems problems)
            throws Exception {
        return http.securityMatcher(ApiSecurity::isForPrograms)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerFilter(tokens, limit), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new IdempotencyFilter(keys, problems), AuthorizationFilter.class)
                .addFilterAfter(new BodyLimitFilter(problems), BearerFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new TokenNeeded(problems)))
                .build();
    }

    /** The description of the API is also shown to people who are signed in. */
    private static boolean isForPrograms(HttpServletRequest request) {
        var path = request.getRequestURI();
        var described = path.equals(ApiDocsController.PAGE) || path.startsWith(ApiDocsController.DESCRIPTION);
        return path.startsWith("/api/") && !(described && request.getHeader(HttpHeaders.AUTHORIZATION) == null);
    }
}
