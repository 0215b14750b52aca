package com.quorumcrm.mail.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.MailInbox;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.util.stream.Stream;
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

/** Enters whoever a mail that waits is from, as far as it tells. */
@Controller
@RequestMapping("/mails/{id}/person")
class NewcomerController {

    private final MailInbox inbox;
    private final ContactQuery contacts;
    private final AccountChoices accounts;

    NewcomerController(MailInbox inbox, ContactQuery contacts, AccountChoices accounts) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView show(@PathVariable MailId id, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var form = NewcomerForm.of(inbox.newcomer(id, viewer), inbox.companies(id, viewer));
        return page(id, form, HttpStatus.OK, viewer).addObject("form", form);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable MailId id,
            @ModelAttribute("form") NewcomerForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_CONTACTS);
        inbox.waiting(id, viewer);
        try {
            var contact = inbox.assign(id, form.adding(), viewer);
            Notice.of("mail.inbox.entered", contacts.find(contact, viewer).name())
                    .into(flash);
            return new ModelAndView("redirect:" + InboxController.PATH);
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return page(id, form, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
    }

    private ModelAndView page(MailId id, NewcomerForm form, HttpStatusCode status, Viewer viewer) {
        var chosen = Stream.ofNullable(form.account()).toList();
        return new ModelAndView("mail/newcomer", status)
                .addObject("mail", inbox.waiting(id, viewer))
                .addObject("accounts", accounts.with(chosen, viewer));
    }
}
