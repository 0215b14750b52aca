package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.OrgChartQuery;
import com.quorumcrm.orgcharts.RelationshipQuery;
import com.quorumcrm.web.RecordPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who reports to whom at a company, and who has whose ear. */
@Controller
class OrgChartController {

    private final RecordPages pages;
    private final OrgChartQuery charts;
    private final RelationshipQuery relationships;

    OrgChartController(RecordPages pages, OrgChartQuery charts, RelationshipQuery relationships) {
        this.pages = pages;
        this.charts = charts;
        this.relationships = relationships;
    }

    @GetMapping("/accounts/{id}/org-chart")
    ModelAndView chart(@PathVariable AccountId id, Viewer viewer) {
        return pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_chart :: chart", viewer)
                .addObject("chart", charts.of(id, viewer));
    }

    @GetMapping("/accounts/{id}/influence")
    ModelAndView influence(@PathVariable AccountId id, Viewer viewer) {
        return pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_influence :: influence", viewer)
                .addObject("relationships", relationships.within(id, viewer));
    }
}
