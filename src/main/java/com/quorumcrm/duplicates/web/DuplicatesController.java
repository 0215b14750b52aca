package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.DuplicateQuery;
import com.quorumcrm.duplicates.DuplicateSettings;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All companies that may be here twice, for those who clean up. */
@Controller
class DuplicatesController {

    private final DuplicateQuery duplicates;
    private final DuplicateSettings settings;

    DuplicatesController(DuplicateQuery duplicates, DuplicateSettings settings) {
        this.duplicates = duplicates;
        this.settings = settings;
    }

    @GetMapping("/duplicates")
    String sweep(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        var named = Text.lineOrEmpty(q);
        model.addAttribute("q", named);
        model.addAttribute("pairs", duplicates.pairs(named, viewer));
        model.addAttribute("most", DuplicateQuery.PAIRS);
        model.addAttribute("hints", settings.hintsAtHidden());
        model.addAttribute("maySet", viewer.can(Permission.EDIT_ORGANISATION));
        return "duplicates/sweep";
    }

    @PostMapping("/duplicates/hints")
    String hint(@RequestParam boolean hints, Viewer viewer, RedirectAttributes flash) {
        settings.hintAtHidden(hints, viewer);
        Notice.of("duplicates.settings.saved").into(flash);
        return "redirect:/duplicates";
    }
}
