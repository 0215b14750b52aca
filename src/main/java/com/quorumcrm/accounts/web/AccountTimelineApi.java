package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.HierarchyQuery;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineJson;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountTimelineApi {

    private final HierarchyQuery hierarchies;
    private final TimelineQuery timelines;

    AccountTimelineApi(HierarchyQuery hierarchies, TimelineQuery timelines) {
        this.hierarchies = hierarchies;
        this.timelines = timelines;
    }

    @GetMapping(AccountApi.PATH + "/{id}/timeline")
    ApiPage<TimelineJson> timeline(@PathVariable AccountId id, HttpServletRequest request, Viewer viewer) {
        var filter = TimelineFilter.of(request.getParameterMap());
        return TimelineJson.page(timelines.of(id.ref(), hierarchies.subtree(id, viewer), filter, viewer));
    }
}
