package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LeadController {

    private final LeadPages pages;
    private final LeadQuery leads;

    LeadController(LeadPages pages, LeadQuery leads) {
        this.pages = pages;
        this.leads = leads;
    }

    @GetMapping("/leads/{id}")
    ModelAndView show(@PathVariable LeadId id, Viewer viewer) {
        return pages.page(leads.find(id, viewer), "overview", viewer);
    }
}
