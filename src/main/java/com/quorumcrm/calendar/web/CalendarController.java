package com.quorumcrm.calendar.web;

import com.quorumcrm.calendar.CalendarQuery;
import com.quorumcrm.calendar.CalendarSpan;
import com.quorumcrm.calendar.Calendars;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CalendarController {

    private final CalendarQuery calendar;
    private final Calendars calendars;

    CalendarController(CalendarQuery calendar, Calendars calendars) {
        this.calendar = calendar;
        this.calendars = calendars;
    }

    @GetMapping("/calendar")
    String show(
            @RequestParam(defaultValue = "month") String view,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "me") String who,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", calendar.page(CalendarSpan.of(view), date, who, viewer));
        model.addAttribute("people", people(viewer));
        model.addAttribute("mayAdd", viewer.can(Permission.EDIT_ACTIVITIES));
        return "calendar/show";
    }

    /** What is at a set time today, as the home page shows it. */
    @GetMapping("/calendar/today")
    String today(Viewer viewer, Model model) {
        model.addAttribute("entries", calendar.today(viewer));
        return "calendar/_today :: panel";
    }

    private List<Choice> people(Viewer viewer) {
        var relative = Stream.of(Choice.keyed("me", "calendar.who.me"), Choice.keyed("team", "calendar.who.team"));
        var named = calendars.open(viewer).stream()
                .filter(person -> !person.id().equals(viewer.id()))
                .map(person -> Choice.of(person.id().toString(), person.name()));
        return Stream.concat(relative, named).toList();
    }
}
