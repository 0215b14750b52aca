package com.quorumcrm.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers whatever goes wrong while a request is carried out. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    private final TroubleAnswers answers;
    private final Forwarding forwarding;

    RefusalAdvice(TroubleAnswers answers, Forwarding forwarding) {
        this.answers = answers;
        this.forwarding = forwarding;
    }

    @ExceptionHandler(NoSuchRecord.class)
    Object forward(
            NoSuchRecord gone, @Nullable Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var there = viewer == null ? Optional.<String>empty() : forwarding.of(request, viewer);
        return there.isPresent()
                ? ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(there.get()))
                        .build()
                : answer(gone, viewer, request, response);
    }

    /** These belong to the security filters, and readers who have left need no answer. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class, AsyncRequestNotUsableException.class
    })
    void leave(Exception passed) throws Exception {
        throw passed;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception thrown, @Nullable Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var api = TroubleAnswers.isApi(path);
        var trouble = Troubles.of(thrown, api);
        if (trouble.status().is5xxServerError()) {
            log.error("{} {} failed", request.getMethod(), path, thrown);
        }
        copyHeaders(thrown, response);
        TroubleAnswers.retry(trouble, response);
        return api ? answers.problem(trouble) : answers.page(trouble, path, viewer, request, response);
    }

    /** {@code Allow} of a 405, {@code Accept} of a 415. */
    private static void copyHeaders(Exception thrown, HttpServletResponse response) {
        if (thrown instanceof ErrorResponse spring) {
            spring.getHeaders()
                    .forEach((name, values) -> values.forEach(value -> {
                        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                            response.setHeader(name, value);
                        }
                    }));
        }
    }
}
