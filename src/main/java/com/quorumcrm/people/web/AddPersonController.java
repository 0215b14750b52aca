package com.quorumcrm.people.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.People;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes somebody on. */
@Controller
class AddPersonController {

    private final People people;
    private final PersonForms forms;

    AddPersonController(People people, PersonForms forms) {
        this.people = people;
        this.forms = forms;
    }

    @GetMapping("/admin/users/new")
    ModelAndView empty(Viewer viewer) {
        viewer.require(Permission.EDIT_USERS);
        return forms.page(PersonForm.empty(), null, viewer, HttpStatus.OK);
    }

    @PostMapping("/admin/users")
    ModelAndView add(
            @ModelAttribute("personForm") PersonForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_USERS);
        if (!errors.hasErrors()) {
            try {
                var person = people.add(form.adding(), viewer);
                Notice.of("people.person.added").into(flash);
                return new ModelAndView("redirect:/admin/users/" + person + "/edit");
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        return forms.page(form, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
