package com.quorumcrm.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Numbers every request, so that what an error page shows can be found in the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestNumbers extends OncePerRequestFilter {

    private static final String NAME = RequestNumbers.class.getName();
    private static final String IN_LOG = "request";
    private static final SecureRandom RANDOM = new SecureRandom();

    static String of(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(NAME), "");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = Long.toString(RANDOM.nextLong(1L << 50, 1L << 51), 36);
        request.setAttribute(NAME, number);
        response.setHeader("X-Request-Id", number);
        try (var logged = MDC.putCloseable(IN_LOG, number)) {
            chain.doFilter(request, response);
        }
    }
}
