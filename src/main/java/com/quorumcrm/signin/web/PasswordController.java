package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.Profile;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's own password; wherever else one is signed in, that ends. */
@Controller
class PasswordController {

    private final Profile profile;
    private final OpenSessions sessions;
    private final MePage page;

    PasswordController(Profile profile, OpenSessions sessions, MePage page) {
        this.profile = profile;
        this.sessions = sessions;
        this.page = page;
    }

    @PostMapping("/me/password")
    String change(
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult problems,
            Viewer viewer,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            profile.changePassword(Typed.text(form.currentPassword()), Typed.text(form.newPassword()), viewer);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(viewer, session, model);
        }
        sessions.endOthers(viewer.id(), session.getId());
        Notice.of("signin.me.passwordChanged").into(flash);
        return "redirect:/me";
    }
}
