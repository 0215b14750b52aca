package com.quorumcrm.leadforms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Lets named sites show a page inside of theirs, which no other page of ours may be. */
final class Embedding {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOWHERE = "frame-ancestors 'none'";

    private Embedding() {}

    static void allow(List<String> sites, HttpServletResponse response) {
        var policy = response.getHeader(POLICY);
        if (!sites.isEmpty() && policy != null) {
            response.setHeader(POLICY, policy.replace(NOWHERE, "frame-ancestors 'self' " + String.join(" ", sites)));
            response.setHeader("X-Frame-Options", null);
        }
    }
}
