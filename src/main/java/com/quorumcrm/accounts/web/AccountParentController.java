package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.MoveAccount;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company that was drawn to another place in a hierarchy. */
@Controller
class AccountParentController {

    private final Accounts accounts;

    AccountParentController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param shown the company whose hierarchy is on the page */
    @PostMapping("/accounts/{id}/parent")
    String move(
            @PathVariable AccountId id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable AccountId parentId,
            @RequestParam(required = false) @Nullable AccountId shown,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            accounts.move(new MoveAccount(id, version, parentId), viewer);
            Notice.of("accounts.hierarchy.moved").into(flash);
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
        }
        return "redirect:" + (shown == null ? id : shown).ref().url() + "/hierarchy";
    }
}
