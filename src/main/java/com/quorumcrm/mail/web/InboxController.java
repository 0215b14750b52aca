package com.quorumcrm.mail.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.AssignMail;
import com.quorumcrm.mail.CaptureAddresses;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.MailInbox;
import com.quorumcrm.mail.MailQuery;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that wait for their owner to say whose they are. */
@Controller
class InboxController {

    private final MailQuery mails;
    private final MailInbox inbox;
    private final CaptureAddresses capture;

    InboxController(MailQuery mails, MailInbox inbox, CaptureAddresses capture) {
        this.mails = mails;
        this.inbox = inbox;
        this.capture = capture;
    }

    @GetMapping("/mails/inbox")
    String list(Viewer viewer, Model model) {
        model.addAttribute("waiting", mails.waiting(viewer));
        model.addAttribute("capture", capture.of(viewer).orElse(null));
        return "mail/inbox";
    }

    @PostMapping("/mails/{id}/assignment")
    String assign(
            @PathVariable MailId id,
            @RequestParam(defaultValue = "") String contactId,
            @RequestParam(defaultValue = "") String opportunityId,
            @RequestParam(defaultValue = "false") boolean remember,
            Viewer viewer,
            RedirectAttributes flash) {
        if (contactId.isBlank()) {
            mails.find(id, viewer);
            Notice.problem("mail.inbox.whose").into(flash);
            return "redirect:/mails/inbox";
        }
        inbox.assign(new AssignMail(id, ContactId.of(contactId), deal(opportunityId), remember), viewer);
        Notice.of("mail.inbox.assigned").into(flash);
        return "redirect:/mails/inbox";
    }

    @PostMapping("/mails/{id}/dismissal")
    String dismiss(@PathVariable MailId id, Viewer viewer, RedirectAttributes flash) {
        inbox.dismiss(id, viewer);
        Notice.of("mail.inbox.dismissed").undoneBy("/mails/" + id + "/return").into(flash);
        return "redirect:/mails/inbox";
    }

    @PostMapping("/mails/{id}/return")
    String takeBack(@PathVariable MailId id, Viewer viewer) {
        inbox.takeBack(id, viewer);
        return "redirect:/mails/inbox";
    }

    private static @Nullable OpportunityId deal(String id) {
        return id.isBlank() ? null : OpportunityId.of(id);
    }
}
