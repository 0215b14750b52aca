package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Shows the description of the API to people. */
@Controller
class ApiDocsController {

    static final String PAGE = "/api/docs";
    static final String DESCRIPTION = "/api/v1/openapi";

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    ApiDocsController(OpenApiWebMvcResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping(PAGE)
    String show(HttpServletRequest request, Model model) throws Exception {
        var bytes = description.openapiJson(request, DESCRIPTION, Locale.ENGLISH);
        model.addAttribute("reference", ApiReference.of(json.readTree(bytes)));
        return "signin/docs";
    }
}
