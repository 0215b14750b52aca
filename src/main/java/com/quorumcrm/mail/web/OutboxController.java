package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.OutgoingPreview;
import com.quorumcrm.platform.Mailer;
import com.quorumcrm.platform.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits to be sent, was sent lately, or could not be; for administrators. */
@Controller
@RequestMapping("/admin/outbox")
class OutboxController {

    private static final int SHOWN = 200;

    private final Outbox outbox;
    private final Mailer mailer;
    private final OutgoingPreview previews;

    OutboxController(Outbox outbox, Mailer mailer, OutgoingPreview previews) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.previews = previews;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_ORGANISATION);
        model.addAttribute("mails", outbox.newest(SHOWN));
        model.addAttribute("state", mailer.state());
        model.addAttribute("sender", mailer.sender().toString());
        return "mail/outbox";
    }

    /** Where mails are kept rather than sent, they can be read: there are no others but samples. */
    @GetMapping("/{id}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_ORGANISATION);
        if (mailer.state() != Mailer.State.KEPT) {
            throw new NoSuchRecord();
        }
        model.addAttribute("mail", previews.of(Ids.parse(id), viewer));
        return "mail/outgoing";
    }
}
