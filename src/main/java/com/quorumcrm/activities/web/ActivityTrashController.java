package com.quorumcrm.activities.web;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ActivityTrashController {

    private final Activities activities;
    private final ActivityQuery query;

    ActivityTrashController(Activities activities, ActivityQuery query) {
        this.activities = activities;
        this.query = query;
    }

    @PostMapping("/activities/{id}/trash")
    String trash(
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String back,
            Viewer viewer,
            RedirectAttributes flash) {
        var subject = query.find(id, viewer).subject();
        activities.trash(id, version, viewer);
        Notice.of("activities.trashed", subject)
                .undoneBy("/trash" + id.ref().url())
                .into(flash);
        return "redirect:" + Back.to(back, "/activities");
    }
}
