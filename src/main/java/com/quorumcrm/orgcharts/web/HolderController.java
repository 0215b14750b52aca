package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.OrgChartQuery;
import com.quorumcrm.orgcharts.OrgPlaceholder;
import com.quorumcrm.orgcharts.PlaceholderId;
import com.quorumcrm.orgcharts.Placeholders;
import com.quorumcrm.orgcharts.RemovePlaceholder;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPages;
import java.util.List;
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

/** Who holds a place, once that is known. */
@Controller
@RequestMapping("/accounts/{id}/org-chart/placeholders/{placeholderId}")
class HolderController {

    private final RecordPages pages;
    private final OrgChartQuery charts;
    private final Placeholders placeholders;

    HolderController(RecordPages pages, OrgChartQuery charts, Placeholders placeholders) {
        this.pages = pages;
        this.charts = charts;
        this.placeholders = placeholders;
    }

    @GetMapping
    ModelAndView show(@PathVariable AccountId id, @PathVariable PlaceholderId placeholderId, Viewer viewer) {
        var placeholder = charts.placeholder(id, placeholderId, viewer);
        var form = new HolderForm("", placeholder.version());
        return page(id, placeholder, form, viewer).addObject("form", form);
    }

    @PostMapping("/holder")
    ModelAndView fill(
            @PathVariable AccountId id,
            @PathVariable PlaceholderId placeholderId,
            @ModelAttribute("form") HolderForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        try {
            placeholders.fill(form.command(placeholderId), viewer);
        } catch (RuleBroken broken) {
            var placeholder = charts.placeholder(id, placeholderId, viewer);
            return OrgChartPages.refused(page(id, placeholder, form, viewer), errors, broken);
        }
        Notice.of("orgcharts.placeholder.filled").into(flash);
        return new ModelAndView(chart(id));
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable AccountId id,
            @PathVariable PlaceholderId placeholderId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer) {
        placeholders.remove(new RemovePlaceholder(placeholderId, version), viewer);
        return chart(id);
    }

    private ModelAndView page(AccountId id, OrgPlaceholder placeholder, HolderForm form, Viewer viewer) {
        var page = pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_placeholder :: form", viewer);
        return page.addObject("placeholder", placeholder)
                .addObject("people", People.offered(charts.of(id, viewer), any -> true, List.of(form.contactId())));
    }

    private static String chart(AccountId id) {
        return "redirect:" + id.ref().url() + "/org-chart";
    }
}
