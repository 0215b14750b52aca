package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.OrgChartQuery;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
        return page(id, contactId, null, viewer);
    }

    @PostMapping
    ModelAndView place(
            @PathVariable AccountId id,
            @PathVariable ContactId contactId,
            @ModelAttribute("form") SuperiorForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_CONTACTS);
        try {
            contacts.place(form.command(contactId), viewer);
        } catch (RuleBroken broken) {
            return OrgChartPages.refused(page(id, contactId, form, viewer), errors, SuperiorForm.here(broken));
        }
        Notice.of("orgcharts.chart.placed").into(flash);
        return new ModelAndView("redirect:" + id.ref().url() + "/org-chart");
    }

    /** @param typed null for how it is */
    private ModelAndView page(AccountId id, ContactId person, @Nullable SuperiorForm typed, Viewer viewer) {
        var page = pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_superior :: form", viewer);
        var chart = charts.of(id, viewer);
        var found = chart.person(person).orElseThrow(NoSuchRecord::new);
        var form = typed == null ? SuperiorForm.of(found) : typed;
        if (typed == null) {
            page.addObject("form", form);
        }
        return page.addObject("person", found)
                .addObject(
                        "people",
                        People.offered(chart, other -> !other.id().equals(person), List.of(form.superiorId())));
    }
}
