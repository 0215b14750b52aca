package com.quorumcrm.activities.web;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.CompleteActivity;
import com.quorumcrm.activities.Outcome;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says that something was done, and takes that back. */
@Controller
class CompletionController {

    private final Activities activities;

    CompletionController(Activities activities) {
        this.activities = activities;
    }

    @PostMapping("/activities/{id}/completion")
    String complete(
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String back,
            Viewer viewer,
            RedirectAttributes flash) {
        var came = outcome == null || outcome.isEmpty() ? null : Outcome.of(outcome);
        activities.complete(new CompleteActivity(id, null, came, note), viewer);
        Notice.of("activities.completed")
                .undoneBy(id.ref().url() + "/reopening")
                .into(flash);
        return "redirect:" + Back.to(back, id.ref().url());
    }

    @PostMapping("/activities/{id}/reopening")
    String reopen(
            @PathVariable ActivityId id,
            @RequestParam(required = false) @Nullable String back,
            Viewer viewer,
            RedirectAttributes flash) {
        activities.reopen(id, viewer);
        Notice.of("activities.reopened").into(flash);
        return "redirect:" + Back.to(back, id.ref().url());
    }
}
