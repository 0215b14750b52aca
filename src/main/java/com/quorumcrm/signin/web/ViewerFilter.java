package com.quorumcrm.signin.web;

import com.quorumcrm.identity.SignedIn;
import com.quorumcrm.identity.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the database on every request whether the signed-in person is still let in and what they may do now. A session
 * that has lasted half a day ends, however busy it is.
 */
class ViewerFilter extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Viewers viewers;
    private final Clock clock;

    ViewerFilter(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = signedIn();
        if (person != null) {
            var viewer =
                    hasLastedTooLong(request) ? null : viewers.find(person.id()).orElse(null);
            if (viewer == null) {
                signOut(request);
            } else {
                CurrentViewer.set(request, viewer);
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }

    private boolean hasLastedTooLong(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(LONGEST_SESSION)
                        .isBefore(clock.instant());
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
