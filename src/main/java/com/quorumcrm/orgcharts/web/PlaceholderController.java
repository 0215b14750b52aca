package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.AddPlaceholder;
import com.quorumcrm.orgcharts.FillPlaceholder;
import com.quorumcrm.orgcharts.OrgChartQuery;
import com.quorumcrm.orgcharts.PlaceholderId;
import com.quorumcrm.orgcharts.Placeholders;
import com.quorumcrm.orgcharts.RemovePlaceholder;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places that somebody must hold. */
@Controller
@RequestMapping("/accounts/{id}/org-chart/placeholders")
class PlaceholderController {

    private final RecordPages pages;
    private final OrgChartQuery charts;
    private final Placeholders placeholders;

    PlaceholderController(RecordPages pages, OrgChartQuery charts, Placeholders placeholders) {
        this.pages = pages;
        this.charts = charts;
        this.placeholders = placeholders;
    }

    @PostMapping
    String add(
            @PathVariable AccountId id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String reportsToId,
            Viewer viewer) {
        placeholders.add(new AddPlaceholder(id, title, People.chosen(reportsToId)), viewer);
        return chart(id);
    }

    @GetMapping("/{placeholderId}")
    ModelAndView show(@PathVariable AccountId id, @PathVariable PlaceholderId placeholderId, Viewer viewer) {
        return pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_placeholder :: form", viewer)
                .addObject("placeholder", charts.placeholder(id, placeholderId, viewer))
                .addObject("chart", charts.of(id, viewer));
    }

    @PostMapping("/{placeholderId}/holder")
    String fill(
            @PathVariable AccountId id,
            @PathVariable PlaceholderId placeholderId,
            @RequestParam ContactId contactId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        placeholders.fill(new FillPlaceholder(placeholderId, version, contactId), viewer);
        Notice.of("orgcharts.placeholder.filled").into(flash);
        return chart(id);
    }

    @PostMapping("/{placeholderId}/removal")
    String remove(
            @PathVariable AccountId id,
            @PathVariable PlaceholderId placeholderId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer) {
        placeholders.remove(new RemovePlaceholder(placeholderId, version), viewer);
        return chart(id);
    }

    private static String chart(AccountId id) {
        return "redirect:" + id.ref().url() + "/org-chart";
    }
}
