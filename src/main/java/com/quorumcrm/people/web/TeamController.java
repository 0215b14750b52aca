package com.quorumcrm.people.web;

import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How people are grouped, and the forms that change it. */
@Controller
@RequestMapping("/admin/teams")
class TeamController {

    private final TeamQuery teams;
    private final TeamForms forms;

    TeamController(TeamQuery teams, TeamForms forms) {
        this.teams = teams;
        this.forms = forms;
    }

    @GetMapping
    String tree(Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_TEAMS);
        model.addAttribute("teams", teams.tree(viewer));
        return "people/teams";
    }

    @GetMapping("/new")
    ModelAndView empty(Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        return forms.page(TeamForm.empty(), null, viewer, HttpStatus.OK);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable TeamId id, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var team = teams.get(id, viewer);
        return forms.page(TeamForm.of(team), team, viewer, HttpStatus.OK);
    }
}
