package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What happened with a company, its people, its deals and its subsidiaries. */
@Controller
class AccountTimelineController {

    private final AccountPages pages;
    private final HierarchyQuery hierarchies;
    private final TimelineQuery timelines;

    AccountTimelineController(AccountPages pages, HierarchyQuery hierarchies, TimelineQuery timelines) {
        this.pages = pages;
        this.hierarchies = hierarchies;
        this.timelines = timelines;
    }

    @GetMapping("/accounts/{id}/activity")
    ModelAndView timeline(@PathVariable AccountId id, HttpServletRequest request, Viewer viewer) {
        var filter = TimelineFilter.of(request.getParameterMap());
        var page = pages.page(id, "activity", viewer);
        return page.addObject("timeline", timelines.of(id.ref(), hierarchies.subtree(id, viewer), filter, viewer));
    }
}
