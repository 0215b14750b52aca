package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.CaptureAddresses;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.MailInbox;
import com.quorumcrm.mail.MailQuery;
import com.quorumcrm.mail.OwnFolders;
import com.quorumcrm.web.Notice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that wait for their owner to say whose they are. */
@Controller
class InboxController {

    static final String PATH = "/mails/inbox";

    private final MailQuery mails;
    private final MailInbox inbox;
    private final CaptureAddresses capture;
    private final OwnFolders folders;
    private final MessageSource messages;

    InboxController(
            MailQuery mails, MailInbox inbox, CaptureAddresses capture, OwnFolders folders, MessageSource messages) {
        this.mails = mails;
        this.inbox = inbox;
        this.capture = capture;
        this.folders = folders;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Viewer viewer, Model model) {
        var waiting = mails.waiting(viewer);
        model.addAttribute("waiting", waiting);
        model.addAttribute("more", mails.waitingCount(viewer) - waiting.size());
        model.addAttribute("capture", capture.of(viewer).orElse(null));
        model.addAttribute("folder", folders.of(viewer).orElse(null));
        return "mail/inbox";
    }

    @PostMapping("/mails/{id}/dismissal")
    String dismiss(@PathVariable MailId id, Viewer viewer, RedirectAttributes flash) {
        inbox.dismiss(id, viewer);
        Notice.of("mail.inbox.dismissed").undoneBy("/mails/" + id + "/return").into(flash);
        return "redirect:" + PATH;
    }

    @PostMapping("/mails/{id}/lead")
    String makeLead(@PathVariable MailId id, Viewer viewer, RedirectAttributes flash) {
        var source = messages.getMessage("mail.inbox.leadSource", null, viewer.locale());
        var lead = inbox.makeLead(id, source, viewer);
        Notice.of("mail.inbox.leadMade").into(flash);
        return "redirect:" + lead.ref().url();
    }

    @PostMapping("/mails/{id}/return")
    String takeBack(@PathVariable MailId id, Viewer viewer) {
        inbox.takeBack(id, viewer);
        return "redirect:" + PATH;
    }
}
