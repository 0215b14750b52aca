package com.quorumcrm.leads.web;

import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What happened with a person. */
@Controller
class LeadTimelineController {

    private final LeadPages pages;
    private final TimelineQuery timelines;

    LeadTimelineController(LeadPages pages, TimelineQuery timelines) {
        this.pages = pages;
        this.timelines = timelines;
    }

    @GetMapping("/leads/{id}/activity")
    ModelAndView timeline(@PathVariable LeadId id, HttpServletRequest request, Viewer viewer) {
        var filter = TimelineFilter.of(request.getParameterMap());
        return pages.page(id.id(), "activity", viewer).addObject("timeline", timelines.of(id.ref(), filter, viewer));
    }
}
