package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.AccountPlans;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
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

/** The plan of a company. */
@Controller
@RequestMapping("/accounts/{id}/plan")
class AccountPlanController {

    private final PlanPages pages;
    private final AccountPlans plans;

    AccountPlanController(PlanPages pages, AccountPlans plans) {
        this.pages = pages;
        this.plans = plans;
    }

    @GetMapping
    ModelAndView show(@PathVariable AccountId id, @RequestParam(defaultValue = "") String edit, Viewer viewer) {
        return pages.show(id, edit, viewer);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable AccountId id,
            @ModelAttribute("form") PlanInput form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.requireEdit(id, viewer);
        try {
            plans.change(form.changing(id, version), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, errors, broken, viewer);
        }
        Notice.of("accountplans.saved").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/plan");
    }
}
