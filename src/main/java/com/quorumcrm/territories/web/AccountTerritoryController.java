package com.quorumcrm.territories.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.territories.Territories;
import com.quorumcrm.territories.TerritoryId;
import com.quorumcrm.territories.TerritoryQuery;
import com.quorumcrm.territories.Traits;
import com.quorumcrm.web.FieldText;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a company belongs and why; and the hand that says otherwise. */
@Controller
@RequestMapping("/accounts/{id}/territory")
class AccountTerritoryController {

    private final RecordPages pages;
    private final AccountQuery accounts;
    private final TerritoryQuery query;
    private final Territories territories;

    AccountTerritoryController(
            RecordPages pages, AccountQuery accounts, TerritoryQuery query, Territories territories) {
        this.pages = pages;
        this.accounts = accounts;
        this.query = query;
        this.territories = territories;
    }

    @GetMapping
    ModelAndView page(@PathVariable AccountId id, Viewer viewer) {
        return filled(pages.around(id.ref(), "territory", "territories/_account :: page", viewer), id, viewer);
    }

    @GetMapping("/panel")
    ModelAndView panel(@PathVariable AccountId id, Viewer viewer) {
        return filled(new ModelAndView("territories/_account :: panel"), id, viewer);
    }

    @PostMapping
    String place(
            @PathVariable AccountId id,
            @RequestParam(defaultValue = "") String territoryId,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        try {
            territories.place(id, FieldText.id("territoryId", territoryId, TerritoryId::of), viewer);
            Notice.of("territories.placed").into(flash);
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
        }
        return "redirect:" + id.ref().url() + "/territory";
    }

    @PostMapping("/release")
    String release(@PathVariable AccountId id, Viewer viewer, RedirectAttributes flash) {
        territories.release(id, viewer);
        Notice.of("territories.released").into(flash);
        return "redirect:" + id.ref().url() + "/territory";
    }

    private ModelAndView filled(ModelAndView page, AccountId id, Viewer viewer) {
        var company = accounts.find(id, viewer);
        var tree = query.all(viewer);
        return page.addObject("company", company)
                .addObject("tree", tree)
                .addObject("membership", query.of(id, viewer).orElse(null))
                .addObject("hit", tree.place(Traits.of(company.details())).orElse(null));
    }
}
