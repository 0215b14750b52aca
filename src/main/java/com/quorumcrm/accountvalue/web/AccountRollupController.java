package com.quorumcrm.accountvalue.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accountvalue.AccountRollupQuery;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an account comes to with everything below it, on the account's page. */
@Controller
class AccountRollupController {

    private final AccountRollupQuery rollups;

    AccountRollupController(AccountRollupQuery rollups) {
        this.rollups = rollups;
    }

    @GetMapping("/accounts/{id}/rollup")
    String panel(@PathVariable AccountId id, Viewer viewer, Model model) {
        model.addAttribute("account", id);
        model.addAttribute("rollup", rollups.of(id, viewer));
        return "accountvalue/_rollup :: panel";
    }
}
