package com.quorumcrm.duplicates.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.duplicates.DuplicateQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Companies that may be the same as one, on its page. */
@Controller
class AccountDuplicatesController {

    private final DuplicateQuery duplicates;

    AccountDuplicatesController(DuplicateQuery duplicates) {
        this.duplicates = duplicates;
    }

    @GetMapping("/accounts/{id}/duplicates")
    String panel(@PathVariable AccountId id, Viewer viewer, Model model) {
        model.addAttribute("account", id);
        model.addAttribute("found", duplicates.of(id, viewer));
        model.addAttribute("mayMerge", viewer.can(Permission.MERGE_ACCOUNTS));
        return "duplicates/_panel :: panel";
    }
}
