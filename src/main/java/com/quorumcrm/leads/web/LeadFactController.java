package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.web.Fact;
import com.quorumcrm.web.FactEditing;
import com.quorumcrm.web.FactForm;
import com.quorumcrm.web.MergePatch;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Facts of a person's page, changed where they stand. */
@Controller
@RequestMapping("/leads/{id}/facts/{key}")
class LeadFactController {

    private final Leads leads;
    private final LeadQuery query;
    private final LeadFacts facts;
    private final FactEditing pages;
    private final MergePatch patches;

    LeadFactController(Leads leads, LeadQuery query, LeadFacts facts, FactEditing pages, MergePatch patches) {
        this.leads = leads;
        this.query = query;
        this.facts = facts;
        this.pages = pages;
        this.patches = patches;
    }

    @GetMapping
    ModelAndView edit(@PathVariable LeadId id, @PathVariable String key, Viewer viewer) {
        var lead = query.find(id, viewer);
        var fact = facts.one(lead, key);
        return pages.editing(fact, facts.home(lead), facts.offer(fact, lead, viewer));
    }

    @GetMapping("/text")
    ModelAndView show(@PathVariable LeadId id, @PathVariable String key, Viewer viewer) {
        var lead = query.find(id, viewer);
        return pages.shown(facts.one(lead, key), facts.home(lead));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable LeadId id,
            @PathVariable String key,
            @ModelAttribute("form") FactForm form,
            BindingResult errors,
            Viewer viewer)
            throws BindException {
        var lead = query.editable(id, viewer);
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
        var fact = facts.one(lead, key);
        try {
            leads.change(patched(lead, fact, form).changing(lead, form.changedOn()), viewer);
            return show(id, key, viewer);
        } catch (RuleBroken | NotUnderstood refused) {
            return pages.refused(fact, facts.home(lead), facts.offer(fact, lead, viewer), errors, refused);
        }
    }

    private LeadInput patched(LeadView lead, Fact fact, FactForm form) {
        return patches.apply(LeadInput.of(lead), form.patch(fact), LeadInput.class);
    }
}
