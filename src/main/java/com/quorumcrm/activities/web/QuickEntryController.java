package com.quorumcrm.activities.web;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.QuickEntry;
import com.quorumcrm.activities.QuickWords;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One line on a record's page: what was done, or what is to be done when the line names a day. */
@Controller
class QuickEntryController {

    private final Activities activities;
    private final Clock clock;

    QuickEntryController(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @PostMapping("/activities/quick")
    String add(
            @RequestParam RecordRef on,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable String back,
            Viewer viewer,
            RedirectAttributes flash) {
        var now = clock.instant().atZone(viewer.zone());
        var entry = QuickEntry.read(text, QuickWords.of(text, viewer.locale()), now);
        try {
            activities.add(command(entry, type, on, viewer), viewer);
            Notice.of(entry.on() == null ? "activities.logged" : "activities.planned")
                    .into(flash);
        } catch (RuleBroken broken) {
            flash.addFlashAttribute("quickText", text);
            var breach = broken.breaches().getFirst();
            Notice.problem(breach.code(), breach.arguments().toArray()).into(flash);
        }
        return "redirect:" + Back.to(back, on.url() + "/activity");
    }

    private AddActivity command(QuickEntry entry, String chosen, RecordRef on, Viewer viewer) {
        var type = type(entry, chosen);
        var details = ActivityDetails.of(type, entry.subject());
        if (entry.on() != null && type != ActivityType.NOTE || type == ActivityType.TASK) {
            var time = entry.on() == null || entry.at() == null
                    ? null
                    : entry.on().atTime(entry.at()).atZone(viewer.zone()).toInstant();
            return AddActivity.planned(details.due(entry.on(), time), Set.of(on));
        }
        return AddActivity.done(details, clock.instant(), null, Set.of(on));
    }

    /** What was chosen, else what the line says, else a note about the past and a task in the future. */
    private static ActivityType type(QuickEntry entry, String chosen) {
        if (!chosen.isEmpty()) {
            return ActivityType.of(chosen);
        }
        if (entry.type() != null) {
            return entry.type();
        }
        return entry.on() == null ? ActivityType.NOTE : ActivityType.TASK;
    }
}
