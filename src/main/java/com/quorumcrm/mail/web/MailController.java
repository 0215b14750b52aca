package com.quorumcrm.mail.web;

import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.MailQuery;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A mail with the conversation that it is part of. */
@Controller
class MailController {

    private static final String SHUT_IN = "sandbox; default-src 'none'";

    private final MailQuery mails;
    private final ActivityQuery activities;

    MailController(MailQuery mails, ActivityQuery activities) {
        this.mails = mails;
        this.activities = activities;
    }

    @GetMapping("/mails/{id}")
    String show(
            @PathVariable MailId id,
            @RequestParam(defaultValue = "false") boolean formatted,
            Viewer viewer,
            Model model) {
        var thread = mails.thread(id, viewer);
        var activity = thread.mail().activity();
        model.addAttribute("thread", thread);
        model.addAttribute("activity", activity == null ? null : activities.find(activity, viewer));
        model.addAttribute("mayWrite", viewer.can(Permission.EDIT_ACTIVITIES));
        model.addAttribute("formatted", formatted ? mails.formatted(id, viewer).orElse(null) : null);
        return "mail/thread";
    }

    /** Always to be saved, never to be opened in the page: what it says it is may be a lie. */
    @GetMapping("/mails/{id}/files/{position}")
    ResponseEntity<Resource> file(@PathVariable MailId id, @PathVariable int position, Viewer viewer) {
        var download = mails.download(id, position, viewer);
        var name = ContentDisposition.attachment()
                .filename(download.part().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", SHUT_IN)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(download.part().size())
                .body(new InputStreamResource(download.content()));
    }
}
