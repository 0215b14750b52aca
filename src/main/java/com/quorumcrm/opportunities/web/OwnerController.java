package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityActions;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.ReassignOpportunity;
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
@RequestMapping("/opportunities/{id}/owner")
class OwnerController {

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final OpportunityActions actions;
    private final DealOwners owners;

    OwnerController(
            Opportunities opportunities, OpportunityQuery query, OpportunityActions actions, DealOwners owners) {
        this.opportunities = opportunities;
        this.query = query;
        this.actions = actions;
        this.owners = owners;
    }

    @GetMapping
    String choose(@PathVariable OpportunityId id, Viewer viewer, Model model) {
        var deal = query.find(id, viewer);
        if (!actions.on(deal, viewer).reassign()) {
            throw new Forbidden();
        }
        model.addAttribute("deal", deal);
        model.addAttribute("owners", owners.choices(deal.ownerId(), deal.ownerName(), viewer));
        return "opportunities/owner";
    }

    /** A manager may give a deal out of their own sight only within their line, so the page can be shown again. */
    @PostMapping
    String reassign(
            @PathVariable OpportunityId id,
            @RequestParam UserId ownerId,
            @RequestParam long version,
            Viewer viewer,
            RedirectAttributes flash) {
        opportunities.reassign(new ReassignOpportunity(id, version, ownerId), viewer);
        Notice.of("opportunities.notice.reassigned", query.find(id, viewer).ownerName())
                .into(flash);
        return "redirect:" + id.ref().url();
    }
}
