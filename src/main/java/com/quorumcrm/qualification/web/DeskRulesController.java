package com.quorumcrm.qualification.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.qualification.DeskSettings;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the desk works, for those who run it. */
@Controller
@RequestMapping(DeskRulesController.PATH)
class DeskRulesController {

    static final String PATH = "/admin/lead-desk";

    private final DeskSettings settings;

    DeskRulesController(DeskSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    ModelAndView edit(Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        return new ModelAndView("qualification/rules").addObject("form", RulesForm.of(settings.current()));
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") RulesForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        try {
            settings.change(form.rules(), viewer);
            Notice.of("qualification.rules.saved").into(flash);
            return new ModelAndView("redirect:" + PATH);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return new ModelAndView("qualification/rules", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
