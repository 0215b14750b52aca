package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.AccountPlans;
import com.quorumcrm.accountplans.AddPlanItem;
import com.quorumcrm.accountplans.ChangePlanItem;
import com.quorumcrm.accountplans.PlanItemId;
import com.quorumcrm.accountplans.PlanItemKind;
import com.quorumcrm.accountplans.RemovePlanItem;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
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

/** Goals, initiatives and risks of a plan. */
@Controller
@RequestMapping("/accounts/{id}/plan/{kind}")
class PlanItemController {

    private final PlanPages pages;
    private final AccountPlans plans;

    PlanItemController(PlanPages pages, AccountPlans plans) {
        this.pages = pages;
        this.plans = plans;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable AccountId id,
            @PathVariable String kind,
            @ModelAttribute("form") PlanItemInput form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.requireEdit(id, viewer);
        var known = kind(kind);
        try {
            plans.add(new AddPlanItem(id, known, form.details(known)), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, known, kind, errors, broken, viewer);
        }
        return saved(id, flash);
    }

    @PostMapping("/{itemId}")
    ModelAndView change(
            @PathVariable AccountId id,
            @PathVariable String kind,
            @PathVariable PlanItemId itemId,
            @ModelAttribute("form") PlanItemInput form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.requireEdit(id, viewer);
        var known = kind(kind);
        try {
            plans.change(new ChangePlanItem(id, known, itemId, version, form.details(known)), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, known, itemId.toString(), errors, broken, viewer);
        }
        return saved(id, flash);
    }

    @PostMapping("/{itemId}/removal")
    ModelAndView remove(
            @PathVariable AccountId id,
            @PathVariable String kind,
            @PathVariable PlanItemId itemId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.requireEdit(id, viewer);
        plans.remove(new RemovePlanItem(id, kind(kind), itemId, version), viewer);
        return saved(id, flash);
    }

    private static PlanItemKind kind(String plural) {
        return PlanItemKind.ofPlural(plural).orElseThrow(NoSuchRecord::new);
    }

    private static ModelAndView saved(AccountId id, RedirectAttributes flash) {
        Notice.of("accountplans.saved").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/plan");
    }
}
