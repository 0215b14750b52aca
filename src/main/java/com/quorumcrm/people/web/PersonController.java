package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A colleague. */
@Controller
class PersonController {

    private final PersonQuery people;

    PersonController(PersonQuery people) {
        this.people = people;
    }

    @GetMapping("/users/{id}")
    String show(@PathVariable UserId id, Viewer viewer, Model model) {
        model.addAttribute("person", people.get(id, viewer));
        model.addAttribute("mayEdit", viewer.can(Permission.EDIT_TEAMS));
        return "people/person";
    }
}
