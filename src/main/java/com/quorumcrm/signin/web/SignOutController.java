package com.quorumcrm.signin.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks whether to sign out: a link alone signs nobody out. */
@Controller
class SignOutController {

    @GetMapping("/logout")
    String ask() {
        return "signin/logout";
    }
}
