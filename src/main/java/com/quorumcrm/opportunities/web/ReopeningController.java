package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.ReopenOpportunity;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ReopeningController {

    private final Opportunities opportunities;

    ReopeningController(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @PostMapping("/opportunities/{id}/reopening")
    String reopen(@PathVariable OpportunityId id, @RequestParam long version, Viewer viewer, RedirectAttributes flash) {
        opportunities.reopen(new ReopenOpportunity(id, version, null), viewer);
        Notice.of("opportunities.notice.reopened").into(flash);
        return "redirect:" + id.ref().url();
    }
}
