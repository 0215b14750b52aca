package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityHome;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityQuery;
import com.quorumcrm.activities.MyDayQuery;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    ActivityController(ActivityQuery activities, MyDayQuery days, ObjectProvider<ActivityHome> homes, Clock clock) {
        this.activities = activities;
        this.days = days;
        this.homes = homes;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}")
    String show(@PathVariable ActivityId id, Viewer viewer, Model model) {
        model.addAttribute("activity", activities.find(id, viewer));
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
