package com.quorumcrm.contacts.web;

import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineJson;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContactTimelineApi {

    private final ContactQuery query;
    private final TimelineQuery timelines;

    ContactTimelineApi(ContactQuery query, TimelineQuery timelines) {
        this.query = query;
        this.timelines = timelines;
    }

    @GetMapping(ContactApi.PATH + "/{id}/timeline")
    ApiPage<TimelineJson> timeline(@PathVariable ContactId id, HttpServletRequest request, Viewer viewer) {
        query.find(id, viewer);
        return TimelineJson.page(timelines.of(id.ref(), TimelineFilter.of(request.getParameterMap()), viewer));
    }
}
