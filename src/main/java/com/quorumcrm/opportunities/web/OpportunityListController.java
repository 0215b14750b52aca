package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityListQuery;
import com.quorumcrm.opportunities.OpportunitySums;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OpportunityListController {

    private final OpportunityListQuery list;
    private final OpportunitySums sums;
    private final OpportunityFilter filter;
    private final FilterChoices choices;

    OpportunityListController(
            OpportunityListQuery list, OpportunitySums sums, OpportunityFilter filter, FilterChoices choices) {
        this.list = list;
        this.sums = sums;
        this.filter = filter;
        this.choices = choices;
    }

    @GetMapping("/opportunities")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var state = OpportunityLists.PAGE.read(request.getParameterMap());
        var criteria = filter.criteria(state, viewer);
        var page = list.page(criteria, state, viewer);
        var sum = sums.total(criteria, viewer);
        model.addAttribute("listing", choices.offer(state, page, sum, viewer));
        model.addAttribute("sum", sum);
        model.addAttribute("asOf", criteria.asOf());
        model.addAttribute("export", OpportunityExportController.url(state, viewer));
        model.addAttribute("views", OpportunityViews.of(state));
        return "opportunities/list";
    }
}
