package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountPeople;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.TrashAccount;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/accounts/{id}/trash")
class AccountTrashController {

    private final Accounts accounts;
    private final AccountQuery query;
    private final AccountPeople people;

    AccountTrashController(Accounts accounts, AccountQuery query, AccountPeople people) {
        this.accounts = accounts;
        this.query = query;
        this.people = people;
    }

    @GetMapping
    String ask(@PathVariable AccountId id, Viewer viewer, Model model) {
        model.addAttribute("account", query.find(id, viewer));
        model.addAttribute("people", people.of(id, viewer).size());
        model.addAttribute("subsidiaries", query.children(id, viewer).size());
        return "accounts/trash";
    }

    @PostMapping
    String trash(@PathVariable AccountId id, @RequestParam long version, Viewer viewer, RedirectAttributes flash) {
        var name = query.find(id, viewer).name();
        accounts.trash(new TrashAccount(id, version), viewer);
        Notice.of("accounts.trashed", name).undoneBy("/trash" + id.ref().url()).into(flash);
        return "redirect:/accounts";
    }
}
