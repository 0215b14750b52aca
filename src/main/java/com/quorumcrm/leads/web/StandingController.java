package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads that are left alone for a while, given up, and taken up again. */
@Controller
@RequestMapping("/leads/{id}")
class StandingController {

    private final Leads leads;
    private final LeadQuery query;

    StandingController(Leads leads, LeadQuery query) {
        this.leads = leads;
        this.query = query;
    }

    @GetMapping("/standing")
    ModelAndView ask(@PathVariable LeadId id, Viewer viewer) {
        return page(id, viewer).addObject("form", StandingForm.empty());
    }

    @PostMapping("/disqualification")
    ModelAndView disqualify(
            @PathVariable LeadId id,
            @ModelAttribute("form") StandingForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        query.editable(id, viewer);
        try {
            leads.disqualify(form.disqualifying(id), viewer);
            return done("leads.disqualified", id, flash);
        } catch (RuleBroken broken) {
            return refused(broken, errors, id, viewer);
        }
    }

    @PostMapping("/nurturing")
    ModelAndView nurture(
            @PathVariable LeadId id,
            @ModelAttribute("form") StandingForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        query.editable(id, viewer);
        try {
            leads.nurture(form.nurturing(id), viewer);
            return done("leads.nurtured", id, flash);
        } catch (RuleBroken broken) {
            return refused(broken, errors, id, viewer);
        }
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable LeadId id,
            @RequestParam(required = false) @Nullable Long version,
            Viewer viewer,
            RedirectAttributes flash) {
        leads.reopen(id, version, viewer);
        return done("leads.reopened", id, flash);
    }

    private ModelAndView page(LeadId id, Viewer viewer) {
        return new ModelAndView("leads/standing").addObject("lead", query.editable(id, viewer));
    }

    private ModelAndView refused(RuleBroken broken, BindingResult errors, LeadId id, Viewer viewer) {
        FormErrors.add(broken, errors);
        var page = page(id, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(String code, LeadId id, RedirectAttributes flash) {
        Notice.of(code).into(flash);
        return new ModelAndView("redirect:" + id.ref().url());
    }
}
