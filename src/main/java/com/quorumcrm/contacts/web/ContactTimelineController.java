package com.quorumcrm.contacts.web;

import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What happened with a person. */
@Controller
class ContactTimelineController {

    private final ContactPages pages;
    private final TimelineQuery timelines;

    ContactTimelineController(ContactPages pages, TimelineQuery timelines) {
        this.pages = pages;
        this.timelines = timelines;
    }

    @GetMapping("/contacts/{id}/activity")
    ModelAndView timeline(@PathVariable ContactId id, HttpServletRequest request, Viewer viewer) {
        var filter = TimelineFilter.of(request.getParameterMap());
        return pages.page(id, "activity", viewer).addObject("timeline", timelines.of(id.ref(), filter, viewer));
    }
}
