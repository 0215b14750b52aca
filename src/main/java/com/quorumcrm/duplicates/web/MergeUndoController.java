package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.MergeId;
import com.quorumcrm.duplicates.Merging;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was made one is two again. */
@Controller
class MergeUndoController {

    private final Merging merging;

    MergeUndoController(Merging merging) {
        this.merging = merging;
    }

    @PostMapping("/merges/{mergeId}/undo")
    String undo(@PathVariable MergeId mergeId, Viewer viewer, RedirectAttributes flash) {
        var winner = merging.winner(mergeId, viewer);
        try {
            merging.undo(mergeId, viewer);
            Notice.of("duplicates.merge.undone").into(flash);
        } catch (RuleBroken broken) {
            var breach = broken.breaches().getFirst();
            Notice.problem(breach.code(), breach.arguments().toArray()).into(flash);
        }
        return "redirect:" + winner.url();
    }
}
