package com.quorumcrm.bulk.web;

import com.quorumcrm.bulk.BulkEditId;
import com.quorumcrm.bulk.BulkEdits;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class BulkRunController {

    private final BulkEdits edits;

    BulkRunController(BulkEdits edits) {
        this.edits = edits;
    }

    @PostMapping("/bulk-edits/{id}/run")
    String run(@PathVariable BulkEditId id, Viewer viewer, RedirectAttributes flash) {
        return unless(() -> edits.run(id, viewer), id, flash);
    }

    @PostMapping("/bulk-edits/{id}/undo")
    String undo(@PathVariable BulkEditId id, Viewer viewer, RedirectAttributes flash) {
        return unless(() -> edits.undo(id, viewer), id, flash);
    }

    private static String unless(Runnable action, BulkEditId id, RedirectAttributes flash) {
        try {
            action.run();
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
        }
        return "redirect:/bulk-edits/" + id;
    }
}
