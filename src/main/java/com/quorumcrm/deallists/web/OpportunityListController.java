package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.OpportunityListQuery;
import com.quorumcrm.deallists.OpportunitySums;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.ListExport;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityView;
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
    private final FieldLists fields;

    OpportunityListController(
            OpportunityListQuery list,
            OpportunitySums sums,
            OpportunityFilter filter,
            FilterChoices choices,
            FieldLists fields) {
        this.list = list;
        this.sums = sums;
        this.filter = filter;
        this.choices = choices;
        this.fields = fields;
    }

    @GetMapping("/opportunities")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var definition = fields.page(OpportunityLists.PAGE, RecordKind.OPPORTUNITY, viewer);
        var state = definition.read(request.getParameterMap());
        var criteria = filter.criteria(state, viewer);
        var page = list.page(criteria, state, viewer);
        var sum = sums.total(criteria, viewer);
        model.addAttribute(
                "listing",
                fields.named(choices.offer(definition, state, page, sum, viewer), RecordKind.OPPORTUNITY, viewer));
        var values = page.rows().stream().map(OpportunityView::custom).toList();
        model.addAttribute("custom", fields.table(RecordKind.OPPORTUNITY, state, values, viewer));
        model.addAttribute(
                "mayPick",
                viewer.can(Permission.EDIT_OPPORTUNITIES)
                        && criteria.asOf() == null
                        && !page.rows().isEmpty());
        model.addAttribute("sum", sum);
        model.addAttribute("asOf", criteria.asOf());
        model.addAttribute("export", ListExport.url(state, viewer));
        model.addAttribute("views", OpportunityViews.of(state));
        return "deallists/list";
    }
}
