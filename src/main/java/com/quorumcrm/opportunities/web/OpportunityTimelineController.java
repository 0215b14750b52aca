package com.quorumcrm.opportunities.web;

import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What happened on a deal. */
@Controller
class OpportunityTimelineController {

    private final OpportunityPages pages;
    private final OpportunityQuery query;
    private final TimelineQuery timelines;

    OpportunityTimelineController(OpportunityPages pages, OpportunityQuery query, TimelineQuery timelines) {
        this.pages = pages;
        this.query = query;
        this.timelines = timelines;
    }

    @GetMapping("/opportunities/{id}/activity")
    ModelAndView timeline(@PathVariable OpportunityId id, HttpServletRequest request, Viewer viewer) {
        var filter = TimelineFilter.of(request.getParameterMap());
        return pages.page(query.find(id, viewer), "activity", viewer)
                .addObject("timeline", timelines.of(id.ref(), filter, viewer));
    }
}
