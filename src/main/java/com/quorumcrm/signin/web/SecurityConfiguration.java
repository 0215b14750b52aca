package com.quorumcrm.signin.web;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Permission;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who is let in where, by URL. What a person may do there is asked by the use case, which records by visibility. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] FILES = {
        "/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**", "/favicon.ico", "/robots.txt"
    };
    /** Whoever knows the address of a feed, a plan or a form may use it; who that is, is not known by any session. */
    private static final String[] BY_ADDRESS = {"/calendar/feed/**", "/plan/**", "/f/**"};

    private static final String[] OPEN = {ToSignIn.PAGE, "/setup/**", "/invite/**", "/error", StaleFormController.PATH};

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    RequestCache savedPage() {
        return new SavedPage();
    }

    /** Files that are the same for everybody: nobody is asked who they are. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return openToAll(http.securityMatcher(FILES));
    }

    @Bean
    @Order(1)
    SecurityFilterChain byAddress(HttpSecurity http) throws Exception {
        return openToAll(http.securityMatcher(BY_ADDRESS));
    }

    /** Health and metrics have a port of their own; who reaches it is for the network to say. */
    @Bean
    @Order(0)
    SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
        return openToAll(http.securityMatcher(EndpointRequest.toAnyEndpoint()));
    }

    private static SecurityFilterChain openToAll(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.disable())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(sessions -> sessions.disable())
                .logout(logout -> logout.disable())
                .anonymous(Customizer.withDefaults())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Viewers viewers,
            Clock clock,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            RequestCache savedPage)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/admin/**")
                                .access(SecurityConfiguration::administers)
                                .anyRequest()
                                .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(savedPage))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new ToSignIn()).accessDeniedHandler(new Denied()))
                .logout(logout ->
                        logout.addLogoutHandler(new ForgetfulBrowser()).logoutSuccessUrl("/login?bye"))
                .addFilterBefore(new ViewerFilter(viewers, clock), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Which of the administration's pages somebody may use is asked there. */
    private static AuthorizationDecision administers(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var viewer = CurrentViewer.of(context.getRequest());
        return new AuthorizationDecision(viewer != null
                && Stream.of(
                                Permission.EDIT_USERS,
                                Permission.EDIT_TEAMS,
                                Permission.EDIT_ORGANISATION,
                                Permission.EDIT_PIPELINES,
                                Permission.EDIT_FIELDS,
                                Permission.EDIT_LEAD_RULES)
                        .anyMatch(viewer::can));
    }
}
