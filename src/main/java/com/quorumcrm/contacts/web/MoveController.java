package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.MoveContact;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
        return new ModelAndView("contacts/move")
                .addObject("contact", query.editable(id, viewer))
                .addObject("today", LocalDate.ofInstant(clock.instant(), viewer.zone()))
                .addObject("accounts", accounts.with(List.of(), viewer));
    }

    @PostMapping
    String move(
            @PathVariable ContactId id,
            @RequestParam AccountId accountId,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        contacts.move(new MoveContact(id, version, accountId, title, on), viewer);
        Notice.of("contacts.changed").into(flash);
        return "redirect:" + id.ref().url();
    }
}
