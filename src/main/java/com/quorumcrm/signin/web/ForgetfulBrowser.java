package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Has the browser forget what it kept of a person who signs out. */
class ForgetfulBrowser implements LogoutHandler {

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }
}
