package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.OrgChartQuery;
import com.quorumcrm.orgcharts.RelationshipQuery;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.RecordPages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Who reports to whom at a company, and who has whose ear. */
@Controller
class OrgChartController {

    private final OrgChartPages charts;
    private final RecordPages pages;
    private final OrgChartQuery query;
    private final RelationshipQuery relationships;

    OrgChartController(OrgChartPages charts, RecordPages pages, OrgChartQuery query, RelationshipQuery relationships) {
        this.charts = charts;
        this.pages = pages;
        this.query = query;
        this.relationships = relationships;
    }

    /**
     * @param under whose reports to draw, where the chart is too large to be drawn at once
     * @param from how many of these were drawn before
     * @param deal by which people are marked
     */
    @GetMapping("/accounts/{id}/org-chart")
    ModelAndView chart(
            @PathVariable AccountId id,
            @RequestParam(required = false) @Nullable ContactId under,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String deal,
            Viewer viewer) {
        return charts.chart(id, under, from, deal, viewer);
    }

    @ResponseBody
    @GetMapping("/accounts/{id}/org-chart/lookup")
    List<Choice> lookup(@PathVariable AccountId id, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        return People.found(query.of(id, viewer), q);
    }

    @GetMapping("/accounts/{id}/influence")
    ModelAndView influence(@PathVariable AccountId id, Viewer viewer) {
        return pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_influence :: influence", viewer)
                .addObject("relationships", relationships.within(id, viewer));
    }
}
