package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.Duplicate;
import com.quorumcrm.duplicates.DuplicateFinders;
import com.quorumcrm.duplicates.MergeQuery;
import com.quorumcrm.duplicates.Merging;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Records that may be the same as one, and those that went into it, on its page. */
@Controller
class DuplicatesPanelController {

    private final DuplicateFinders duplicates;
    private final MergeQuery merges;
    private final Merging merging;

    DuplicatesPanelController(DuplicateFinders duplicates, MergeQuery merges, Merging merging) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.merging = merging;
    }

    @GetMapping({"/accounts/{id}/duplicates", "/contacts/{id}/duplicates"})
    String panel(@PathVariable String id, Viewer viewer, Model model, HttpServletRequest request) {
        var record = RecordPath.of(request, id);
        model.addAttribute("record", record);
        var found = duplicates.of(record, viewer);
        var mayMerge = merging.mayMerge(record, viewer);
        model.addAttribute("found", found);
        model.addAttribute("merges", merges.into(record, viewer));
        model.addAttribute("mayMerge", mayMerge);
        model.addAttribute(
                "mergeable",
                found.stream()
                        .map(Duplicate::record)
                        .filter(other -> mayMerge && merging.mayMerge(other, viewer))
                        .toList());
        return "duplicates/_panel :: panel";
    }
}
