package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AccountController {

    private final AccountPages pages;
    private final AccountQuery accounts;

    AccountController(AccountPages pages, AccountQuery accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    /** One that was merged into another leads there. */
    @GetMapping("/accounts/{id}")
    ModelAndView overview(@PathVariable AccountId id, Viewer viewer) {
        try {
            return pages.page(id, "overview", viewer);
        } catch (NoSuchRecord gone) {
            return accounts.successor(id, viewer)
                    .map(other -> new ModelAndView("redirect:" + other.ref().url()))
                    .orElseThrow(() -> gone);
        }
    }

    @GetMapping("/accounts/{id}/contacts")
    ModelAndView contacts(@PathVariable AccountId id, Viewer viewer) {
        return pages.page(id, "contacts", viewer);
    }
}
