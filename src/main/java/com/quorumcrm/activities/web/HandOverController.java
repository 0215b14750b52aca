package com.quorumcrm.activities.web;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives something to do to a colleague, with what they need to know. */
@Controller
@RequestMapping("/activities/{id}/hand-over")
class HandOverController {

    private final Activities activities;
    private final ActivityQuery query;
    private final ActivityForms forms;

    HandOverController(Activities activities, ActivityQuery query, ActivityForms forms) {
        this.activities = activities;
        this.query = query;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable ActivityId id, Viewer viewer) {
        var activity = editable(id, viewer);
        return page(activity, viewer, HttpStatus.OK)
                .addObject("form", new HandOverForm(null, null, activity.version()));
    }

    @PostMapping
    ModelAndView handOver(
            @PathVariable ActivityId id,
            @ModelAttribute("form") HandOverForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var activity = editable(id, viewer);
        try {
            activities.handOver(form.command(id), viewer);
            Notice.of("activities.handedOver").into(flash);
            return new ModelAndView("redirect:/activities?assigneeId=me&state=open");
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return page(activity, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(ActivityView activity, Viewer viewer, HttpStatusCode status) {
        var page = new ModelAndView("activities/hand-over")
                .addObject("activity", activity)
                .addObject("colleagues", forms.colleagues(viewer));
        page.setStatus(status);
        return page;
    }

    private ActivityView editable(ActivityId id, Viewer viewer) {
        var activity = query.find(id, viewer);
        if (!activity.editable()) {
            throw new Forbidden();
        }
        return activity;
    }
}
