package com.quorumcrm.leads.web;

import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineJson;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.web.ApiPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeadTimelineApi {

    private final LeadQuery query;
    private final TimelineQuery timelines;

    LeadTimelineApi(LeadQuery query, TimelineQuery timelines) {
        this.query = query;
        this.timelines = timelines;
    }

    @GetMapping(LeadApi.PATH + "/{id}/timeline")
    ApiPage<TimelineJson> timeline(@PathVariable LeadId id, HttpServletRequest request, Viewer viewer) {
        query.find(id, viewer);
        return TimelineJson.page(timelines.of(id.ref(), TimelineFilter.of(request.getParameterMap()), viewer));
    }
}
