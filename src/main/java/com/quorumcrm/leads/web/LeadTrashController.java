package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.leads.TrashLead;
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
@RequestMapping("/leads/{id}/trash")
class LeadTrashController {

    private final Leads leads;
    private final LeadQuery query;

    LeadTrashController(Leads leads, LeadQuery query) {
        this.leads = leads;
        this.query = query;
    }

    @GetMapping
    String ask(@PathVariable LeadId id, Viewer viewer, Model model) {
        model.addAttribute("lead", query.find(id, viewer));
        return "leads/trash";
    }

    @PostMapping
    String trash(@PathVariable LeadId id, @RequestParam long version, Viewer viewer, RedirectAttributes flash) {
        var name = query.find(id, viewer).name();
        leads.trash(new TrashLead(id, version), viewer);
        Notice.of("leads.trashed", name).undoneBy("/trash" + id.ref().url()).into(flash);
        return "redirect:/leads";
    }
}
