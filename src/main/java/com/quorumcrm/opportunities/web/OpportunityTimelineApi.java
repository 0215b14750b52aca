package com.quorumcrm.opportunities.web;

import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineJson;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.web.ApiPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpportunityTimelineApi {

    private final OpportunityQuery query;
    private final TimelineQuery timelines;

    OpportunityTimelineApi(OpportunityQuery query, TimelineQuery timelines) {
        this.query = query;
        this.timelines = timelines;
    }

    @GetMapping(OpportunityApi.PATH + "/{id}/timeline")
    ApiPage<TimelineJson> timeline(@PathVariable OpportunityId id, HttpServletRequest request, Viewer viewer) {
        query.find(id, viewer);
        return TimelineJson.page(timelines.of(id.ref(), TimelineFilter.of(request.getParameterMap()), viewer));
    }
}
