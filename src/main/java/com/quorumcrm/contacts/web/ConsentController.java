package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.Consents;
import com.quorumcrm.contacts.ContactConsent;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.time.Clock;
import java.time.LocalDate;
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

/** What a person has said about being written to and called. */
@Controller
@RequestMapping("/contacts/{id}/consents")
class ConsentController {

    private final Consents consents;
    private final ContactConsent query;
    private final ContactQuery contacts;
    private final Clock clock;

    ConsentController(Consents consents, ContactConsent query, ContactQuery contacts, Clock clock) {
        this.consents = consents;
        this.query = query;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable ContactId id, Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return page(id, viewer, HttpStatus.OK).addObject("form", ConsentForm.empty(today));
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable ContactId id,
            @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        contacts.editable(id, viewer);
        try {
            consents.record(form.command(id), viewer);
            Notice.of("contacts.changed").into(flash);
            return new ModelAndView("redirect:" + id.ref().url() + "/consents");
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
        }
        return page(id, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(ContactId id, Viewer viewer, HttpStatusCode status) {
        return new ModelAndView("contacts/consents", status)
                .addObject("contact", contacts.find(id, viewer))
                .addObject("history", query.history(id, viewer))
                .addObject("channels", ConsentForm.channels())
                .addObject("states", ConsentForm.states());
    }
}
