package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityHome;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.MyDayQuery;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordPanels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ActivityController {

    private static final int SHOWN = 12;

    private final ActivityQuery activities;
    private final MyDayQuery days;
    private final ObjectProvider<ActivityHome> homes;
    private final RecordPanels panels;
    private final Clock clock;

    ActivityController(
            ActivityQuery activities,
            MyDayQuery days,
            ObjectProvider<ActivityHome> homes,
            RecordPanels panels,
            Clock clock) {
        this.activities = activities;
        this.days = days;
        this.homes = homes;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}")
    String show(@PathVariable ActivityId id, Viewer viewer, Model model) {
        var activity = activities.find(id, viewer);
        model.addAttribute("activity", activity);
        model.addAttribute(
                "panels", activity.type() == ActivityType.MEETING ? panels.on(RecordKind.ACTIVITY) : List.of());
        return homes.stream()
                .flatMap(home -> home.page(id, viewer).stream())
                .findFirst()
                .map(page -> "redirect:" + page)
                .orElse("activities/show");
    }

    /** What is due today and before, as the home page shows it. */
    @GetMapping("/activities/my-day")
    String myDay(Viewer viewer, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        model.addAttribute("due", days.dueBy(today, SHOWN, viewer));
        return "activities/_my-day :: panel";
    }
}
