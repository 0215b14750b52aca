package com.quorumcrm.people.web;

import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.identity.TeamView;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.Teams;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms and changes teams. */
@Controller
@RequestMapping("/admin/teams")
class TeamChangeController {

    private final Teams teams;
    private final TeamQuery query;
    private final TeamForms forms;

    TeamChangeController(Teams teams, TeamQuery query, TeamForms forms) {
        this.teams = teams;
        this.query = query;
        this.forms = forms;
    }

    @PostMapping
    ModelAndView open(
            @ModelAttribute("teamForm") TeamForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_TEAMS);
        return tried(form, errors, null, viewer, flash, () -> teams.open(form.opening(), viewer));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable TeamId id,
            @ModelAttribute("teamForm") TeamForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_TEAMS);
        var team = query.get(id, viewer);
        return tried(form, errors, team, viewer, flash, () -> teams.change(form.changing(id), viewer));
    }

    private ModelAndView tried(
            TeamForm form,
            BindingResult errors,
            @Nullable TeamView team,
            Viewer viewer,
            RedirectAttributes flash,
            Runnable change) {
        if (!errors.hasErrors()) {
            try {
                change.run();
                Notice.of("people.teams.saved").into(flash);
                return new ModelAndView("redirect:/admin/teams");
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        return forms.page(form, team, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
