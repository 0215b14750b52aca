package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.CheckOff;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CheckController {

    private final Opportunities opportunities;

    CheckController(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @PostMapping("/opportunities/{id}/checks/{item}")
    String check(
            @PathVariable OpportunityId id,
            @PathVariable String item,
            @RequestParam(defaultValue = "false") boolean ticked,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            opportunities.check(new CheckOff(id, item, ticked), viewer);
        } catch (RuleBroken broken) {
            Notice.problem(broken).into(flash);
        }
        return "redirect:" + id.ref().url();
    }
}
