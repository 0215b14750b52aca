package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityActions;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
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
@RequestMapping("/opportunities/{id}/trash")
class OpportunityTrashController {

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final OpportunityActions actions;

    OpportunityTrashController(Opportunities opportunities, OpportunityQuery query, OpportunityActions actions) {
        this.opportunities = opportunities;
        this.query = query;
        this.actions = actions;
    }

    @GetMapping
    String ask(@PathVariable OpportunityId id, Viewer viewer, Model model) {
        var deal = query.find(id, viewer);
        if (!actions.on(deal, viewer).trash()) {
            throw new Forbidden();
        }
        model.addAttribute("deal", deal);
        return "opportunities/trash";
    }

    @PostMapping
    String trash(@PathVariable OpportunityId id, @RequestParam long version, Viewer viewer, RedirectAttributes flash) {
        var name = query.find(id, viewer).name();
        opportunities.trash(id, version, viewer);
        Notice.of("opportunities.notice.trashed", name)
                .undoneBy("/trash" + id.ref().url())
                .into(flash);
        return "redirect:/opportunities";
    }
}
