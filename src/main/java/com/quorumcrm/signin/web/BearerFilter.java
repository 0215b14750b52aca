package com.quorumcrm.signin.web;

import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenUse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the token that a request of the API brings in its header, and nowhere else. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final ApiLimit limit;

    BearerFilter(ApiTokens tokens, ApiLimit limit) {
        this.tokens = tokens;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var use = token(request).flatMap(tokens::use);
        if (use.isPresent()) {
            admit(use.get(), request);
            if (!limit.allows(use.get(), response)) {
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()))
                : Optional.empty();
    }

    private static void admit(TokenUse use, HttpServletRequest request) {
        CurrentViewer.set(request, use.viewer());
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(use, null, List.of())));
    }
}
