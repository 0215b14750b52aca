package com.quorumcrm.signin.web;

import com.quorumcrm.identity.RequestMemory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the memory of each request, for sessions as well as for what comes after them. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class RequestMemoryFilter extends OncePerRequestFilter {

    /** Error pages ask for the session too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            RequestMemory.during(() -> {
                PatientSessions.notePoll(request.getHeader("X-Quorum-Poll") != null);
                PatientSessions.noteFailure(request.getDispatcherType() == DispatcherType.ERROR);
                chain.doFilter(request, response);
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
