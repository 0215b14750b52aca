package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.PlaceUnder;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody who was drawn, or moved by keyboard, to another place in an org chart. */
@Controller
class OrgChartDropController {

    private final Contacts contacts;

    OrgChartDropController(Contacts contacts) {
        this.contacts = contacts;
    }

    /** What stands against it is told on the chart, which shows how it is. */
    @PostMapping("/accounts/{id}/org-chart/drops")
    String drop(
            @PathVariable AccountId id,
            @RequestParam ContactId person,
            @RequestParam(required = false) @Nullable ContactId superior,
            @RequestParam(required = false) @Nullable ContactId under,
            @RequestParam(defaultValue = "-1") long version,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            contacts.place(new PlaceUnder(person, version, superior), viewer);
            Notice.of("orgcharts.chart.placed").into(flash);
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
        } catch (Stale stale) {
            Notice.problem("orgcharts.chart.stale").into(flash);
        }
        return "redirect:" + id.ref().url() + "/org-chart" + (under == null ? "" : "?under=" + under);
    }
}
