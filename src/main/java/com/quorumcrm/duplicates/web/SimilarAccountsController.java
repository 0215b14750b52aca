package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.DuplicateQuery;
import com.quorumcrm.duplicates.DuplicateSettings;
import com.quorumcrm.duplicates.Likeness;
import com.quorumcrm.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Companies like the one that somebody is about to enter, below the field for the name. */
@Controller
class SimilarAccountsController {

    private final DuplicateQuery duplicates;
    private final DuplicateSettings settings;

    SimilarAccountsController(DuplicateQuery duplicates, DuplicateSettings settings) {
        this.duplicates = duplicates;
        this.settings = settings;
    }

    @GetMapping("/accounts/duplicates")
    String similar(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String website,
            @RequestParam(required = false) @Nullable String phone,
            Viewer viewer,
            Model model) {
        var likeness = new Likeness(name, website, phone);
        var found = duplicates.like(likeness, viewer);
        model.addAttribute("found", found);
        model.addAttribute(
                "hidden", found.isEmpty() && settings.hintsAtHidden() && duplicates.isHidden(likeness, viewer));
        return "duplicates/_similar :: similar";
    }
}
