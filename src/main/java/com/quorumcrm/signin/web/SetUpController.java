package com.quorumcrm.signin.web;

import com.quorumcrm.identity.RegionalChoices;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.people.FirstStart;
import com.quorumcrm.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that makes the first administrator. */
@Controller
@RequestMapping("/setup/{secret}")
class SetUpController {

    private static final String PAGE = "signin/setup";

    private final FirstStart start;
    private final Sessions sessions;
    private final RegionalChoices choices;

    SetUpController(FirstStart start, Sessions sessions, RegionalChoices choices) {
        this.start = start;
        this.sessions = sessions;
        this.choices = choices;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        start.require(secret);
        model.addAttribute("setUpForm", SetUpForm.empty());
        return page(model, response);
    }

    @PostMapping
    String found(
            @PathVariable String secret,
            @ModelAttribute("setUpForm") SetUpForm form,
            BindingResult problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        start.require(secret);
        try {
            return "redirect:" + sessions.open(start.found(secret, form.command()), request, response);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, response);
        }
    }

    private String page(Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        choices.into(model);
        return PAGE;
    }
}
