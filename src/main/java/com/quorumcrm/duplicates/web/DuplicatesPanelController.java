package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.DuplicateFinders;
import com.quorumcrm.duplicates.MergeKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Records that may be the same as one, on its page. */
@Controller
class DuplicatesPanelController {

    private final DuplicateFinders duplicates;

    DuplicatesPanelController(DuplicateFinders duplicates) {
        this.duplicates = duplicates;
    }

    @GetMapping({"/accounts/{id}/duplicates", "/contacts/{id}/duplicates"})
    String panel(@PathVariable String id, Viewer viewer, Model model, HttpServletRequest request) {
        var record = RecordPath.of(request, id);
        model.addAttribute("record", record);
        model.addAttribute("found", duplicates.of(record, viewer));
        model.addAttribute("mayMerge", viewer.can(MergeKind.of(record.kind()).permission()));
        return "duplicates/_panel :: panel";
    }
}
