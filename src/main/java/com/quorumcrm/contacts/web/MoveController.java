package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People who go to another company. */
@Controller
@RequestMapping("/contacts/{id}/moves")
class MoveController {

    private final Contacts contacts;
    private final ContactQuery query;
    private final AccountChoices accounts;
    private final Clock clock;

    MoveController(Contacts contacts, ContactQuery query, AccountChoices accounts, Clock clock) {
        this.contacts = contacts;
        this.query = query;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable ContactId id, Viewer viewer) {
        var contact = query.editable(id, viewer);
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var form = new MoveForm("", null, today, contact.version());
        return page(contact, form, viewer).addObject("form", form);
    }

    @PostMapping
    ModelAndView move(
            @PathVariable ContactId id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_CONTACTS);
        var contact = query.editable(id, viewer);
        if (!errors.hasErrors()) {
            try {
                contacts.move(form.command(id), viewer);
                Notice.of("contacts.changed").into(flash);
                return new ModelAndView("redirect:" + id.ref().url());
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        var page = page(contact, form, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(ContactView contact, MoveForm form, Viewer viewer) {
        return new ModelAndView("contacts/move")
                .addObject("contact", contact)
                .addObject("accounts", accounts.with(form.company(), viewer));
    }
}
