package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.CaptureAddresses;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own secret address for copies of mail. */
@Controller
@RequestMapping("/me/mail")
class CaptureController {

    private final CaptureAddresses capture;

    CaptureController(CaptureAddresses capture) {
        this.capture = capture;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        model.addAttribute("available", capture.isAvailable());
        model.addAttribute("capture", capture.of(viewer).orElse(null));
        return "mail/capture";
    }

    @PostMapping
    String renew(@RequestParam(defaultValue = "false") boolean confidential, Viewer viewer, RedirectAttributes flash) {
        capture.renew(confidential, viewer);
        Notice.of("mail.capture.renewed").into(flash);
        return "redirect:/me/mail";
    }

    @PostMapping("/revocation")
    String revoke(Viewer viewer, RedirectAttributes flash) {
        capture.revoke(viewer);
        Notice.of("mail.capture.revoked").into(flash);
        return "redirect:/me/mail";
    }
}
