package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Problem.FieldProblem;
import com.quorumcrm.web.Trouble.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what the trouble is in the form in which the request can take it: a problem, a notice, or a page. */
@Component
class TroubleAnswers {

    private final Frames frames;
    private final Formats formats;
    private final MessageSource messages;

    TroubleAnswers(Frames frames, Formats formats, MessageSource messages) {
        this.frames = frames;
        this.formats = formats;
        this.messages = messages;
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    ResponseEntity<Problem> problem(Trouble trouble) {
        var errors = trouble.faults().stream()
                .map(fault -> new FieldProblem(fault.field(), words(fault)))
                .toList();
        var detail =
                errors.isEmpty() ? words(trouble.text()) : errors.getFirst().message();
        return ResponseEntity.status(trouble.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(trouble.status(), detail, errors));
    }

    /** A notice for a fragment that htmx asked for, otherwise a page. */
    ModelAndView page(
            Trouble trouble,
            String path,
            @Nullable Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fragment = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        if (fragment) {
            response.setHeader("HX-Reswap", "none");
        }
        var answer = new ModelAndView(fragment ? "web/notice :: refused" : "web/trouble", trouble.status());
        answer.addAllObjects(Map.of(
                "frame", frames.around(path, viewer),
                "fmt", formats,
                "heading", trouble.title(),
                "text", trouble.text(),
                "status", trouble.status().value(),
                "faults", said(trouble),
                "reference", RequestNumbers.of(request)));
        if (trouble.status() == HttpStatus.BAD_REQUEST
                && request.getMethod().equals("GET")
                && request.getQueryString() != null) {
            answer.addObject("plain", path + ListState.PLAIN);
        }
        return answer;
    }

    private List<String> said(Trouble trouble) {
        return trouble.faults().stream().map(this::words).toList();
    }

    private String words(Fault fault) {
        return !fault.arguments().isEmpty() && fault.arguments().getFirst() instanceof MessageSourceResolvable error
                ? messages.getMessage(error, locale())
                : messages.getMessage(fault.code(), fault.arguments().toArray(), locale());
    }

    private String words(String key) {
        return messages.getMessage(key, null, locale());
    }

    /** Says when to come again, when there is hope. */
    static void retry(Trouble trouble, HttpServletResponse response) {
        if (trouble.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
