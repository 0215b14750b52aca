package com.quorumcrm.accountvalue.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accountvalue.WhitespaceQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an account and everything below it have not bought yet. */
@Controller
class WhitespaceController {

    private final AccountQuery accounts;
    private final WhitespaceQuery whitespace;

    WhitespaceController(AccountQuery accounts, WhitespaceQuery whitespace) {
        this.accounts = accounts;
        this.whitespace = whitespace;
    }

    @GetMapping("/accounts/{id}/whitespace")
    String show(@PathVariable AccountId id, Viewer viewer, Model model) {
        model.addAttribute("account", accounts.find(id, viewer));
        model.addAttribute("whitespace", whitespace.of(id, viewer));
        model.addAttribute("most", WhitespaceQuery.SHOWN);
        model.addAttribute("mayOpen", viewer.can(Permission.EDIT_OPPORTUNITIES));
        return "accountvalue/whitespace";
    }
}
