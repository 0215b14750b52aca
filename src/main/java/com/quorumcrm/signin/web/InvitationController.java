package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.people.Invitations;
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

/** The page on which an invited person chooses a password. */
@Controller
@RequestMapping("/invite/{secret}")
class InvitationController {

    private static final String PAGE = "signin/invitation";

    private final Invitations invitations;
    private final Sessions sessions;
    private final OpenSessions open;

    InvitationController(Invitations invitations, Sessions sessions, OpenSessions open) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.open = open;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        model.addAttribute("newPasswordForm", new NewPasswordForm(null));
        return page(secret, model, response);
    }

    @PostMapping
    String accept(
            @PathVariable String secret,
            @ModelAttribute("newPasswordForm") NewPasswordForm form,
            BindingResult problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var person = invitations.accept(secret, form.secret());
            open.endAll(person.id());
            return "redirect:" + sessions.open(person, request, response);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(secret, model, response);
        }
    }

    private String page(String secret, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("email", invitations.emailOf(secret));
        return PAGE;
    }
}
