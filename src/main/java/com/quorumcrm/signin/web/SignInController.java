package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.signin.DemoPeople;
import com.quorumcrm.signin.DemoPeople.DemoLogin;
import com.quorumcrm.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
class SignInController {

    private static final String PAGE = "signin/login";

    private final SignIn signIn;
    private final Sessions sessions;
    private final ObjectProvider<DemoPeople> demo;

    SignInController(SignIn signIn, Sessions sessions, ObjectProvider<DemoPeople> demo) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.demo = demo;
    }

    @ModelAttribute("demo")
    List<DemoLogin> demo() {
        return demo.stream().flatMap(people -> people.logins().stream()).toList();
    }

    /** @param as fills in the form for a person of the demonstration, for browsers without JavaScript */
    @GetMapping(ToSignIn.PAGE)
    String show(@RequestParam @Nullable String as, @Nullable Viewer viewer, Model model) {
        if (viewer != null) {
            return "redirect:/";
        }
        model.addAttribute(
                "filled",
                demo().stream()
                        .filter(login -> login.email().equals(as))
                        .findFirst()
                        .orElse(null));
        return PAGE;
    }

    @PostMapping(ToSignIn.PAGE)
    String signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (signIn.attempt(form.email(), form.secret(), request.getRemoteAddr())) {
            case SignIn.Welcome welcome -> "redirect:" + sessions.open(welcome.person(), request, response);
            case SignIn.Refused refused ->
                again(HttpStatus.UNPROCESSABLE_ENTITY, refused.retryAfter(), form, response, model);
            case SignIn.Flooded flooded ->
                again(HttpStatus.TOO_MANY_REQUESTS, flooded.retryAfter(), form, response, model);
        };
    }

    private static String again(
            HttpStatus status,
            @Nullable Duration retryAfter,
            SignInForm form,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds() + 1));
        }
        model.addAttribute("typed", form.email());
        model.addAttribute(
                "problem", status == HttpStatus.TOO_MANY_REQUESTS ? "signin.login.flooded" : "signin.login.refused");
        return PAGE;
    }
}
