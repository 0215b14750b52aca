package com.quorumcrm.leadrules.web;

import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leadrules.Absences;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away and gets no leads by rule. */
@Controller
@RequestMapping(AbsenceController.PATH)
class AbsenceController {

    static final String PATH = "/leads/absences";

    private final Absences absences;
    private final OwnerChoices people;

    AbsenceController(Absences absences, OwnerChoices people) {
        this.absences = absences;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return page(HttpStatus.OK, viewer)
                .addObject("form", new AbsenceForm(viewer.id().toString(), null, null));
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") AbsenceForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        var person = Text.line(form.personId());
        try {
            absences.add(
                    person == null ? viewer.id() : BodyIds.required("personId", person, UserId::of),
                    form.first(),
                    form.last(),
                    viewer);
            Notice.of("leadrules.absence.saved").into(flash);
            return new ModelAndView("redirect:" + PATH);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
    }

    @PostMapping("/{id}/deletion")
    String remove(@PathVariable String id, Viewer viewer, RedirectAttributes flash) {
        absences.remove(Ids.parse(id), viewer);
        Notice.of("leadrules.absence.removed").into(flash);
        return "redirect:" + PATH;
    }

    private ModelAndView page(HttpStatusCode status, Viewer viewer) {
        return new ModelAndView("leadrules/absences", status)
                .addObject("absences", absences.current(viewer))
                .addObject("people", people.owners(viewer.id(), viewer.name(), viewer));
    }
}
