package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.People;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a person: sales operations the team and the manager, administrators everything. */
@Controller
class PersonFormController {

    private final People people;
    private final PersonQuery query;
    private final PersonForms forms;

    PersonFormController(People people, PersonQuery query, PersonForms forms) {
        this.people = people;
        this.query = query;
        this.forms = forms;
    }

    @GetMapping("/admin/users/{id}/edit")
    ModelAndView edit(@PathVariable UserId id, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var person = query.get(id, viewer);
        return forms.page(PersonForm.of(person), person, viewer, HttpStatus.OK);
    }

    @PostMapping("/admin/users/{id}")
    ModelAndView change(
            @PathVariable UserId id,
            @ModelAttribute("personForm") PersonForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_TEAMS);
        var person = query.get(id, viewer);
        if (!errors.hasErrors()) {
            try {
                people.change(viewer.can(Permission.EDIT_USERS) ? form.changing(id) : form.moving(person), viewer);
                Notice.of("people.person.changed").into(flash);
                return new ModelAndView("redirect:/admin/users/" + id + "/edit");
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        return forms.page(form, person, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
