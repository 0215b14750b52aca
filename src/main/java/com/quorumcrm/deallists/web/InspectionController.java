package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.InspectedDeal;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Listing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What has changed in open deals and what is missing in them, the most money at risk first. */
@Controller
class InspectionController {

    private final Inspections inspections;
    private final FilterChoices choices;

    InspectionController(Inspections inspections, FilterChoices choices) {
        this.inspections = inspections;
        this.choices = choices;
    }

    @GetMapping("/opportunities/inspection")
    String show(HttpServletRequest request, Viewer viewer, Model model) {
        var asked = inspections.asked(OpportunityLists.INSPECTION, request.getParameterMap(), viewer);
        var page = inspections.page(asked, viewer);
        Listing<InspectedDeal> listing = Listing.of(OpportunityLists.INSPECTION, asked.state(), page.rows());
        model.addAttribute("listing", choices.offer(listing, viewer));
        model.addAttribute("inspection", page.inspection());
        model.addAttribute("since", asked.since());
        return "deallists/inspection";
    }
}
