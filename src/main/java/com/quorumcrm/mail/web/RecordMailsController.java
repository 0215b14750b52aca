package com.quorumcrm.mail.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailQuery;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.RecordPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The mails of a record. */
@Controller
class RecordMailsController {

    static final String TAB = "mails";

    private static final int SHOWN = 100;

    private final RecordPages pages;
    private final MailQuery mails;

    RecordMailsController(RecordPages pages, MailQuery mails) {
        this.pages = pages;
        this.mails = mails;
    }

    @GetMapping("/accounts/{id}/mails")
    ModelAndView ofAccount(@PathVariable AccountId id, Viewer viewer) {
        return page(id.ref(), "account", viewer);
    }

    @GetMapping("/contacts/{id}/mails")
    ModelAndView ofContact(@PathVariable ContactId id, Viewer viewer) {
        return page(id.ref(), "contact", viewer);
    }

    @GetMapping("/opportunities/{id}/mails")
    ModelAndView ofOpportunity(@PathVariable OpportunityId id, Viewer viewer) {
        return page(id.ref(), "opportunity", viewer);
    }

    private ModelAndView page(RecordRef record, String parameter, Viewer viewer) {
        return pages.around(record, TAB, "mail/_record :: page", viewer)
                .addObject("mails", mails.on(record, SHOWN, viewer))
                .addObject("write", "/mails/new?" + parameter + "=" + record.id())
                .addObject("mayWrite", viewer.can(Permission.EDIT_ACTIVITIES));
    }
}
