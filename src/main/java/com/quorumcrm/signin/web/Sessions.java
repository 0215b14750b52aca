package com.quorumcrm.signin.web;

import com.quorumcrm.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Opens the session of somebody who has proved who they are: with a new id and a new CSRF token. */
@Component
class Sessions {

    private final SessionAuthenticationStrategy renewal;
    private final SecurityContextRepository contexts;
    private final RequestCache wanted;
    private final OpenSessions open;
    private final Duration idle;

    Sessions(
            CsrfTokenRepository tokens,
            SecurityContextRepository contexts,
            RequestCache wanted,
            OpenSessions open,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.renewal = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
        this.contexts = contexts;
        this.wanted = wanted;
        this.open = open;
        this.idle = idle;
    }

    /** @return where to go: the page that was wanted before signing in, or home */
    String open(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        var next = next(request, response);
        open.makeRoom(person.id());
        var session = request.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        session.setAttribute(OpenSessions.BROWSER, BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)));
        renewal.onAuthentication(authentication, request, response);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return next;
    }

    private String next(HttpServletRequest request, HttpServletResponse response) {
        var page = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return page == null ? "/" : page.getRedirectUrl();
    }
}
