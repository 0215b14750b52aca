package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AccountController {

    private final AccountPages pages;
    private final HierarchyQuery hierarchies;

    AccountController(AccountPages pages, HierarchyQuery hierarchies) {
        this.pages = pages;
        this.hierarchies = hierarchies;
    }

    @GetMapping("/accounts/{id}")
    ModelAndView overview(@PathVariable AccountId id, Viewer viewer) {
        return pages.page(id, "overview", viewer);
    }

    @GetMapping("/accounts/{id}/contacts")
    ModelAndView contacts(@PathVariable AccountId id, Viewer viewer) {
        return pages.page(id, "contacts", viewer);
    }

    @GetMapping("/accounts/{id}/hierarchy")
    ModelAndView hierarchy(@PathVariable AccountId id, Viewer viewer) {
        return pages.page(id, "hierarchy", viewer).addObject("hierarchy", hierarchies.around(id, viewer));
    }
}
