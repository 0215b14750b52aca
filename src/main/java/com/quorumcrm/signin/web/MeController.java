package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.Profile;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people see and change about themselves. */
@Controller
@RequestMapping("/me")
class MeController {

    private final Profile profile;
    private final MePage page;

    MeController(Profile profile, MePage page) {
        this.profile = profile;
        this.page = page;
    }

    @GetMapping
    String show(Viewer viewer, HttpSession session, Model model) {
        return page.show(viewer, session, model);
    }

    @PostMapping
    String change(
            @ModelAttribute("profileForm") ProfileForm form,
            BindingResult problems,
            Viewer viewer,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            profile.change(form.chosen(), viewer);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(viewer, session, model);
        }
        Notice.of("signin.me.saved").into(flash);
        return "redirect:/me";
    }
}
