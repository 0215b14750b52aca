package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.accounts.Contacts;
import com.quorumcrm.accounts.PlaceUnder;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.OrgChartQuery;
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

/** Whom a person in an org chart reports to. */
@Controller
@RequestMapping("/accounts/{id}/org-chart/people/{contactId}/superior")
class SuperiorController {

    private final RecordPages pages;
    private final OrgChartQuery charts;
    private final Contacts contacts;

    SuperiorController(RecordPages pages, OrgChartQuery charts, Contacts contacts) {
        this.pages = pages;
        this.charts = charts;
        this.contacts = contacts;
    }

    @GetMapping
    ModelAndView form(@PathVariable AccountId id, @PathVariable ContactId contactId, Viewer viewer) {
        var page = pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_superior :: form", viewer);
        var chart = charts.of(id, viewer);
        return page.addObject("chart", chart)
                .addObject("person", chart.person(contactId).orElseThrow(NoSuchRecord::new));
    }

    @PostMapping
    String place(
            @PathVariable AccountId id,
            @PathVariable ContactId contactId,
            @RequestParam(defaultValue = "") String superiorId,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        contacts.place(new PlaceUnder(contactId, version, People.chosen(superiorId)), viewer);
        Notice.of("orgcharts.chart.placed").into(flash);
        return "redirect:" + id.ref().url() + "/org-chart";
    }
}
