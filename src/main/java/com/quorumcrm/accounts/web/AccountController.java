package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AccountController {

    private final AccountPages pages;

    AccountController(AccountPages pages) {
        this.pages = pages;
    }

    @GetMapping("/accounts/{id}")
    ModelAndView overview(@PathVariable AccountId id, Viewer viewer) {
        return pages.page(id, "overview", viewer);
    }

    @GetMapping("/accounts/{id}/contacts")
    ModelAndView contacts(@PathVariable AccountId id, Viewer viewer) {
        return pages.page(id, "contacts", viewer);
    }
}
