package com.quorumcrm.activities.web;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.time.LocalDate;
import java.time.LocalTime;
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

@Controller
class ActivityFormController {

    private final Activities activities;
    private final ActivityQuery query;
    private final ActivityForms forms;

    ActivityFormController(Activities activities, ActivityQuery query, ActivityForms forms) {
        this.activities = activities;
        this.query = query;
        this.forms = forms;
    }

    @GetMapping("/activities/new")
    ModelAndView empty(
            @RequestParam(defaultValue = "task") String type,
            @RequestParam(required = false) @Nullable RecordRef on,
            @RequestParam(required = false) @Nullable LocalDate dueOn,
            @RequestParam(required = false) @Nullable LocalTime dueTime,
            Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var form = ActivityForm.empty(type, on, dueOn, dueTime, viewer);
        return forms.page(form, null, viewer, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/activities")
    ModelAndView add(
            @ModelAttribute("form") ActivityForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        if (!errors.hasErrors()) {
            try {
                var id = activities.add(form.adding(viewer.zone()), viewer);
                Notice.of(form.happenedAt() == null ? "activities.planned" : "activities.logged")
                        .into(flash);
                return new ModelAndView("redirect:" + target(query.find(id, viewer)));
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        return forms.page(form, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/activities/{id}/edit")
    ModelAndView edit(@PathVariable ActivityId id, Viewer viewer) {
        var activity = editable(id, viewer);
        var form = ActivityForm.of(activity, viewer.zone());
        return forms.page(form, activity, viewer, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/activities/{id}")
    ModelAndView change(
            @PathVariable ActivityId id,
            @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var activity = editable(id, viewer);
        if (!errors.hasErrors()) {
            try {
                activities.change(form.changing(activity, viewer.zone()), viewer);
                Notice.of("activities.changed").into(flash);
                return new ModelAndView("redirect:" + id.ref().url());
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
            }
        }
        return forms.page(form, activity, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ActivityView editable(ActivityId id, Viewer viewer) {
        var activity = query.find(id, viewer);
        if (!activity.editable()) {
            throw new Forbidden();
        }
        return activity;
    }

    private static String target(ActivityView added) {
        return added.about().isEmpty()
                ? added.id().ref().url()
                : added.about().getFirst().record().url() + "/activity";
    }
}
