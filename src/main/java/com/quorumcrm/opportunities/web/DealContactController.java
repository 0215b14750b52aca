package com.quorumcrm.opportunities.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who of the customer takes part in a deal. */
@Controller
@RequestMapping("/opportunities/{id}/contacts")
class DealContactController {

    private final Opportunities opportunities;

    DealContactController(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @PostMapping
    String add(@PathVariable OpportunityId id, @RequestParam ContactId contactId, Viewer viewer) {
        opportunities.involve(id, contactId, viewer);
        return "redirect:" + id.ref().url();
    }

    @PostMapping("/{contactId}/removal")
    String remove(@PathVariable OpportunityId id, @PathVariable ContactId contactId, Viewer viewer) {
        opportunities.release(id, contactId, viewer);
        return "redirect:" + id.ref().url();
    }
}
