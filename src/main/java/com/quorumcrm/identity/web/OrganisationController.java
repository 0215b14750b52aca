package com.quorumcrm.identity.web;

import com.quorumcrm.identity.OrganisationDesk;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.RegionalChoices;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings that hold for everybody. */
@Controller
@RequestMapping("/admin/organisation")
class OrganisationController {

    private static final String PAGE = "identity/organisation";

    private final OrganisationSettings settings;
    private final OrganisationDesk desk;
    private final RegionalChoices choices;

    OrganisationController(OrganisationSettings settings, OrganisationDesk desk, RegionalChoices choices) {
        this.settings = settings;
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_ORGANISATION);
        model.addAttribute("organisationForm", OrganisationForm.of(settings.current()));
        choices.into(model);
        return PAGE;
    }

    @PostMapping
    String change(
            @ModelAttribute("organisationForm") OrganisationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ORGANISATION);
        if (!errors.hasErrors()) {
            try {
                desk.change(form.command(), viewer);
                Notice.of("identity.organisation.saved").into(flash);
                return "redirect:/admin/organisation";
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        choices.into(model);
        return PAGE;
    }
}
