package com.quorumcrm.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies of the API that are larger than any record. Uploads have limits of their own. */
class BodyLimitFilter extends OncePerRequestFilter {

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST = 2 * MEGABYTE;

    private final Problems problems;

    BodyLimitFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "signin.api.tooLarge", LARGEST / MEGABYTE);
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            measured(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Of a body in chunks nobody knows the length until it has been read. */
    private void measured(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var repeatable = new RepeatableRequest(request, LARGEST + 1);
        if (repeatable.length() > LARGEST) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "signin.api.tooLarge", LARGEST / MEGABYTE);
        } else {
            chain.doFilter(repeatable, response);
        }
    }
}
