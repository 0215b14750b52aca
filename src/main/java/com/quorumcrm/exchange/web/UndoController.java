package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportRuns;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with an import that has ended. */
@Controller
class UndoController {

    private final ImportRuns runs;

    UndoController(ImportRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/imports/{id}/undo")
    String undo(@PathVariable ImportId id, Viewer viewer, RedirectAttributes flash) {
        return unless(() -> runs.undo(id, viewer), id, flash);
    }

    @PostMapping("/imports/{id}/resume")
    String resume(@PathVariable ImportId id, Viewer viewer, RedirectAttributes flash) {
        return unless(() -> runs.resume(id, viewer), id, flash);
    }

    private static String unless(Runnable action, ImportId id, RedirectAttributes flash) {
        try {
            action.run();
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
        }
        return "redirect:/imports/" + id;
    }
}
