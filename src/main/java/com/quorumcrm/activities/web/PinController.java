package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.Pins;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PinController {

    private final Pins pins;

    PinController(Pins pins) {
        this.pins = pins;
    }

    @PostMapping("/activities/{id}/pins")
    String pin(
            @PathVariable ActivityId id,
            @RequestParam RecordRef on,
            @RequestParam boolean pinned,
            Viewer viewer,
            RedirectAttributes flash) {
        if (pinned) {
            pins.pin(id, on, viewer);
        } else {
            pins.unpin(id, on, viewer);
        }
        Notice.of(pinned ? "activities.pinned" : "activities.unpinned").into(flash);
        return "redirect:" + on.url() + "/activity";
    }
}
