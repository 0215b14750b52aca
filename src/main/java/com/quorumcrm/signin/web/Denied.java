package com.quorumcrm.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers what the URL rules refuse, and forms whose token is missing or of another session. */
class Denied implements AccessDeniedHandler {

    private final ToSignIn toSignIn = new ToSignIn();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (!(reason instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (request.getRequestURI().equals(ToSignIn.PAGE)) {
            response.sendRedirect(ToSignIn.PAGE + "?stale");
        } else if (CurrentViewer.of(request) == null && request.getHeader("HX-Request") != null) {
            toSignIn.commence(request, response, new InsufficientAuthenticationException("No session", reason));
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.setAttribute(StaleFormController.REFUSED, true);
            request.getRequestDispatcher(StaleFormController.PATH).forward(request, response);
        }
    }
}
