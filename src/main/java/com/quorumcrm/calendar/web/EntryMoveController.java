package com.quorumcrm.calendar.web;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.LocalMoment;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.Url;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts an entry of a calendar at another time: dragged there, moved by keys, or by a form. */
@Controller
class EntryMoveController {

    private static final String MOVES = "/calendar/moves";

    private final Activities activities;
    private final ActivityQuery query;

    EntryMoveController(Activities activities, ActivityQuery query) {
        this.activities = activities;
        this.query = query;
    }

    @GetMapping("/calendar/entries/{id}/move")
    ModelAndView show(
            @PathVariable ActivityId id, @RequestParam(required = false) @Nullable Instant at, Viewer viewer) {
        var activity = movable(id, viewer);
        return page(activity, HttpStatus.OK).addObject("form", EntryMoveForm.of(activity, at, viewer.zone()));
    }

    @PostMapping(MOVES)
    ModelAndView move(
            @RequestParam ActivityId entry,
            @ModelAttribute("form") EntryMoveForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var activity = movable(entry, viewer);
        try {
            var day = form.day();
            var before = activity.details().dueAt();
            var time = LocalMoment.of(day, form.time(), viewer.zone(), before);
            activities.reschedule(entry, form.version(), day, time, viewer);
            Notice.of("calendar.moved", activity.subject())
                    .undoneBy(back(activity, form, viewer))
                    .into(flash);
            return new ModelAndView("redirect:" + form.next());
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
            return page(activity, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String back(ActivityView activity, EntryMoveForm form, Viewer viewer) {
        var at = activity.details().dueAt();
        return Url.of(MOVES)
                .with("entry", activity.id())
                .with("dueOn", activity.details().dueOn())
                .with("dueTime", at == null ? null : EntryMoveForm.time(at, viewer.zone()))
                .with("back", form.next())
                .toString();
    }

    private static ModelAndView page(ActivityView activity, HttpStatus status) {
        return new ModelAndView("calendar/move", status).addObject("activity", activity);
    }

    private ActivityView movable(ActivityId id, Viewer viewer) {
        var activity = query.find(id, viewer);
        if (!activity.editable()) {
            throw new Forbidden();
        }
        return activity;
    }
}
