package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads people who are not signed in to the sign-in page; a fragment is never replaced by it. */
class ToSignIn implements AuthenticationEntryPoint {

    static final String PAGE = "/login";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(PAGE);
        } else {
            response.setHeader("HX-Redirect", PAGE);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
