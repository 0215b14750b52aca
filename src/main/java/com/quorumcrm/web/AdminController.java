package com.quorumcrm.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way into the administration: what the person may do there. */
@Controller
class AdminController {

    @GetMapping("/admin")
    String show() {
        return "web/admin";
    }
}
