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
import java.time.Clock;
import java.time.LocalDate;
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

/** Says what came of something and plans what follows, with the same people and about the same records. */
@Controller
@RequestMapping("/activities/{id}/follow-up")
class FollowUpController {

    private static final int DAYS_AHEAD = 7;

    private final Activities activities;
    private final ActivityQuery query;
    private final ActivityForms forms;
    private final Clock clock;

    FollowUpController(Activities activities, ActivityQuery query, ActivityForms forms, Clock clock) {
        this.activities = activities;
        this.query = query;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable ActivityId id, Viewer viewer) {
        var activity = editable(id, viewer);
        var day = LocalDate.ofInstant(clock.instant(), viewer.zone()).plusDays(DAYS_AHEAD);
        var form = FollowUpForm.of(activity, day, viewer);
        return page(form, activity, viewer, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping
    ModelAndView followUp(
            @PathVariable ActivityId id,
            @ModelAttribute("form") FollowUpForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var activity = editable(id, viewer);
        if (!errors.hasErrors()) {
            try {
                var next = activities.followUp(form.done(activity), form.next(activity, viewer.zone()), viewer);
                Notice.of("activities.planned").into(flash);
                return new ModelAndView("redirect:" + next.ref().url());
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        return page(form, activity, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(FollowUpForm form, ActivityView activity, Viewer viewer, HttpStatusCode status) {
        var page = forms.followUp(form, activity, viewer);
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
