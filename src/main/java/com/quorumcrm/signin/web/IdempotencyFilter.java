package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.signin.IdempotencyKeys;
import com.quorumcrm.signin.IdempotencyKeys.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a POST with an {@code Idempotency-Key} once, however often it is sent. What was refused is not remembered:
 * it may be corrected and sent again with the same key. Uploads are not covered.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final IdempotencyKeys keys;
    private final Problems problems;

    IdempotencyFilter(IdempotencyKeys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || CurrentViewer.of(request) == null
                || (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(response, HttpStatus.BAD_REQUEST, "signin.api.badKey", LONGEST_KEY);
            return;
        }
        var viewer = viewer(request);
        var repeatable = new RepeatableRequest(request);
        switch (patiently(viewer.id(), key, repeatable.hash())) {
            case IdempotencyKeys.Ours ours -> carryOut(viewer.id(), key, repeatable, response, chain);
            case Answer first -> repeat(first, response);
            case IdempotencyKeys.Other other ->
                problems.write(response, HttpStatus.UNPROCESSABLE_CONTENT, "signin.api.otherRequest");
            case IdempotencyKeys.Busy busy -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                problems.write(response, HttpStatus.CONFLICT, "signin.api.busy");
            }
        }
    }

    private static Viewer viewer(HttpServletRequest request) {
        var viewer = CurrentViewer.of(request);
        if (viewer == null) {
            throw new IllegalStateException("No viewer");
        }
        return viewer;
    }

    private IdempotencyKeys.Known patiently(UserId person, String key, byte[] hash) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var known = keys.begin(person, key, hash);
        while (known instanceof IdempotencyKeys.Busy && System.nanoTime() < deadline) {
            pause();
            known = keys.begin(person, key, hash);
        }
        return known;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(
            UserId person, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, kept);
            done = HttpStatus.valueOf(kept.getStatus()).is2xxSuccessful();
        } finally {
            if (done) {
                keys.finish(person, key, answer(kept));
            } else {
                keys.forget(person, key);
            }
        }
        kept.copyBodyToResponse();
    }

    private static Answer answer(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void repeat(Answer first, HttpServletResponse response) throws IOException {
        response.setStatus(first.status());
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, first.etag());
        }
        response.setHeader("Idempotency-Replayed", "true");
        if (!first.body().isEmpty()) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
