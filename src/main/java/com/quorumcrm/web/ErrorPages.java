package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what was refused before, or went wrong outside, the handling of a request: by filters and the server itself. */
@Controller
class ErrorPages implements ErrorController {

    private final TroubleAnswers answers;

    ErrorPages(TroubleAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object answer(@Nullable Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
        var api = TroubleAnswers.isApi(path);
        var trouble = trouble(request, api);
        TroubleAnswers.retry(trouble, response);
        return api ? answers.problem(trouble) : answers.page(trouble, path, viewer, request, response);
    }

    private static Trouble trouble(HttpServletRequest request, boolean api) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Troubles.of(thrown, api);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Troubles.ofStatus(code)
                : Troubles.ofStatus(404);
    }
}
