package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountFigures;
import com.quorumcrm.accounts.AccountFigures.Figures;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.accounts.HierarchyTree;
import com.quorumcrm.accounts.HierarchyView;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.AsOf;
import com.quorumcrm.kernel.Viewer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which company belongs to which, today or on a past day. */
@Controller
class AccountHierarchyController {

    private final AccountPages pages;
    private final HierarchyQuery hierarchies;
    private final ObjectProvider<AccountFigures> figures;
    private final OrganisationSettings organisation;

    AccountHierarchyController(
            AccountPages pages,
            HierarchyQuery hierarchies,
            ObjectProvider<AccountFigures> figures,
            OrganisationSettings organisation) {
        this.pages = pages;
        this.hierarchies = hierarchies;
        this.figures = figures;
        this.organisation = organisation;
    }

    @GetMapping("/accounts/{id}/hierarchy")
    ModelAndView show(
            @PathVariable AccountId id, @RequestParam(required = false) @Nullable String asOf, Viewer viewer) {
        var at = asOf == null || asOf.isBlank()
                ? null
                : AsOf.parse(asOf, organisation.current().zone());
        var page = pages.page(id, "hierarchy", viewer);
        var view = hierarchies.around(id, at, viewer);
        return page.addObject("tree", HierarchyTree.of(view, own(view, at, viewer)))
                .addObject("asOf", at == null ? null : asOf)
                .addObject("at", at);
    }

    private Map<AccountId, Figures> own(HierarchyView view, @Nullable Instant at, Viewer viewer) {
        var ids = view.nodes().stream().map(HierarchyView.Node::id).toList();
        return figures.stream()
                .findFirst()
                .map(known -> known.own(ids, at, viewer))
                .orElse(Map.of());
    }
}
