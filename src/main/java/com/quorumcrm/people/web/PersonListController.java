package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonListQuery;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Listing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who works here. */
@Controller
class PersonListController {

    private final PersonListQuery list;
    private final PersonQuery people;
    private final PersonForms forms;

    PersonListController(PersonListQuery list, PersonQuery people, PersonForms forms) {
        this.list = list;
        this.people = people;
        this.forms = forms;
    }

    @GetMapping("/admin/users")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_TEAMS);
        var state = PersonListQuery.DEFINITION.read(request.getParameterMap());
        var managers = people.choices(viewer).stream()
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
        model.addAttribute(
                "listing",
                Listing.of(PersonListQuery.DEFINITION, state, list.list(state, viewer))
                        .offering("teamId", forms.teams(viewer))
                        .offering("managerId", managers));
        model.addAttribute("mayAdd", viewer.can(Permission.EDIT_USERS));
        return "people/people";
    }
}
