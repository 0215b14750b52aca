package com.quorumcrm.leads.web;

import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadListQuery;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.web.ListPages;
import com.quorumcrm.web.Listing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LeadListController {

    private static final Set<String> UNSEEN = Set.of("company", "email", "referrer", "deal");

    private final LeadListQuery leads;
    private final OwnerChoices owners;
    private final FieldLists fields;

    LeadListController(LeadListQuery leads, OwnerChoices owners, FieldLists fields) {
        this.leads = leads;
        this.owners = owners;
        this.fields = fields;
    }

    @GetMapping("/leads")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var own = ListPages.shown(LeadListQuery.DEFINITION, UNSEEN, request.getParameterMap());
        var definition = fields.page(own, RecordKind.LEAD, viewer);
        var state = definition.read(request.getParameterMap());
        var listing = Listing.of(definition, state, leads.countedList(state, viewer))
                .offering("ownerId", owners.filter(state.all("ownerId"), viewer));
        var values = listing.rows().stream().map(LeadView::custom).toList();
        model.addAttribute("custom", fields.table(RecordKind.LEAD, state, values, viewer));
        model.addAttribute("listing", listing);
        model.addAttribute("views", ListPages.views(state));
        model.addAttribute("mayAdd", viewer.can(Permission.EDIT_LEADS));
        model.addAttribute(
                "mayPick", viewer.can(Permission.EDIT_LEADS) && !listing.rows().isEmpty());
        return "leads/list";
    }
}
