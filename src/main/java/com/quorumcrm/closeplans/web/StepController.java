package com.quorumcrm.closeplans.web;

import com.quorumcrm.closeplans.ClosePlans;
import com.quorumcrm.closeplans.StepId;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a close plan. */
@Controller
@RequestMapping("/opportunities/{id}/close-plan/steps")
class StepController {

    private final ClosePlanPages pages;
    private final ClosePlans plans;

    StepController(ClosePlanPages pages, ClosePlans plans) {
        this.pages = pages;
        this.plans = plans;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable OpportunityId id,
            @ModelAttribute("form") StepInput form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.requireEdit(id, viewer);
        try {
            plans.add(id, form.details(), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, ClosePlanPages.NEW, errors, broken, viewer);
        }
        return saved(id, flash);
    }

    @PostMapping("/{step}")
    ModelAndView change(
            @PathVariable OpportunityId id,
            @PathVariable StepId step,
            @ModelAttribute("form") StepInput form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.requireEdit(id, viewer);
        try {
            plans.change(id, step, version, form.details(), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, step.toString(), errors, broken, viewer);
        }
        return saved(id, flash);
    }

    @PostMapping("/{step}/done")
    ModelAndView tick(
            @PathVariable OpportunityId id,
            @PathVariable StepId step,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "true") boolean done,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.tick(id, step, version, done, viewer);
        return saved(id, flash);
    }

    @PostMapping("/{step}/removal")
    ModelAndView remove(
            @PathVariable OpportunityId id,
            @PathVariable StepId step,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.remove(id, step, version, viewer);
        return saved(id, flash);
    }

    private static ModelAndView saved(OpportunityId id, RedirectAttributes flash) {
        Notice.of("closeplans.notice.saved").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/close-plan");
    }
}
