package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.AttentionQuery;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The deals that need the viewer or somebody below, as the home page shows them. */
@Controller
class AttentionController {

    private static final int SHOWN = 12;

    private final AttentionQuery deals;

    AttentionController(AttentionQuery deals) {
        this.deals = deals;
    }

    @GetMapping("/opportunities/attention")
    String panel(Viewer viewer, Model model) {
        model.addAttribute("deals", deals.onLine(SHOWN, viewer));
        return "deallists/_attention :: panel";
    }
}
