package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Remembers the page somebody wanted before signing in: only whole pages of ours, only as a path. */
class SavedPage implements RequestCache {

    private static final String NAME = SavedPage.class.getName();
    private static final int LONGEST = 1000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var page = path(request);
        if (isPage(request) && page.length() <= LONGEST) {
            request.getSession().setAttribute(NAME, page);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    private static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof String page
                ? new SimpleSavedRequest(page)
                : null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
