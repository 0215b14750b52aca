package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.Placeholders;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places that somebody must hold. */
@Controller
class PlaceholderController {

    private final OrgChartPages pages;
    private final Placeholders placeholders;

    PlaceholderController(OrgChartPages pages, Placeholders placeholders) {
        this.pages = pages;
        this.placeholders = placeholders;
    }

    @PostMapping("/accounts/{id}/org-chart/placeholders")
    ModelAndView add(
            @PathVariable AccountId id,
            @ModelAttribute("placeholderForm") PlaceholderForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        try {
            placeholders.add(form.command(id), viewer);
        } catch (RuleBroken broken) {
            return pages.refused(id, form, errors, broken, viewer);
        }
        Notice.of("orgcharts.placeholder.added").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/org-chart");
    }
}
