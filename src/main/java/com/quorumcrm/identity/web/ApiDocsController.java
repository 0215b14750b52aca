package com.quorumcrm.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the description of the API to people. */
@Controller
class ApiDocsController {

    static final String PAGE = "/api/docs";
    static final String DESCRIPTION = "/api/v1/openapi";

    @GetMapping(PAGE)
    String show() {
        return "identity/docs";
    }
}
