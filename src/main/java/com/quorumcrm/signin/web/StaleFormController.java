package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows what somebody typed into a form that came too late or from another session, so that the text is not lost. It is
 * shown to be copied and not sent again: it may have been a stranger's page that filled in the form.
 */
@Controller
class StaleFormController {

    static final String PATH = "/error/stale-form";
    static final String REFUSED = StaleFormController.class.getName();

    @RequestMapping(PATH)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String show(HttpServletRequest request, Model model) {
        if (request.getAttribute(REFUSED) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("typed", typed(request.getParameterMap()));
        return "signin/stale-form";
    }

    private static List<String> typed(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_")
                        && !field.getKey().toLowerCase().contains("password"))
                .flatMap(field -> List.of(field.getValue()).stream())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
