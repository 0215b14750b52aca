package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityActions;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Facts of a deal's page, changed where they stand. */
@Controller
@RequestMapping("/opportunities/{id}/facts/{key}")
class OpportunityFactController {

    private final OpportunityQuery query;
    private final OpportunityActions actions;
    private final OpportunityFacts facts;
    private final OpportunityFactPages pages;
    private final OpportunityWriting writing;

    OpportunityFactController(
            OpportunityQuery query,
            OpportunityActions actions,
            OpportunityFacts facts,
            OpportunityFactPages pages,
            OpportunityWriting writing) {
        this.query = query;
        this.actions = actions;
        this.facts = facts;
        this.pages = pages;
        this.writing = writing;
    }

    @GetMapping
    ModelAndView edit(@PathVariable OpportunityId id, @PathVariable String key, Viewer viewer) {
        var deal = query.find(id, viewer);
        return pages.editing(deal, facts.one(deal, key, actions.on(deal, viewer)));
    }

    @GetMapping("/text")
    ModelAndView show(@PathVariable OpportunityId id, @PathVariable String key, Viewer viewer) {
        var deal = query.find(id, viewer);
        return pages.shown(deal, facts.one(deal, key, actions.on(deal, viewer)));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable OpportunityId id,
            @PathVariable String key,
            @ModelAttribute("form") FactForm form,
            BindingResult errors,
            Viewer viewer) {
        var deal = query.editable(id, viewer);
        var fact = facts.one(deal, key, actions.on(deal, viewer));
        try {
            writing.change(deal, form.version(), form.patch(fact, viewer.locale()), viewer);
            return show(id, key, viewer);
        } catch (RuleBroken broken) {
            broken.breaches()
                    .forEach(breach -> errors.rejectValue(
                            "value", breach.code(), breach.arguments().toArray(), null));
        } catch (NotUnderstood bad) {
            errors.rejectValue("value", bad.code(), bad.arguments(), null);
        }
        return pages.refused(deal, fact, form);
    }
}
