package com.quorumcrm.activities.web;

import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.ActivityView;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.activities.Outcome;
import com.quorumcrm.activities.Priority;
import com.quorumcrm.activities.Repeat;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page with the form of an activity shows around it. */
@Component
class ActivityForms {

    private static final List<Integer> REMINDERS =
            List.of(0, 5, 10, 15, 30, 60, 120, 240, 720, 1440, 2880, 4320, 10_080, 20_160);

    private final PersonQuery people;
    private final RecordNames names;
    private final MessageSource messages;

    ActivityForms(PersonQuery people, RecordNames names, MessageSource messages) {
        this.people = people;
        this.names = names;
        this.messages = messages;
    }

    ModelAndView page(ActivityForm form, @Nullable ActivityView activity, Viewer viewer, HttpStatusCode status) {
        var page = new ModelAndView("activities/form")
                .addObject("activity", activity)
                .addObject("types", choices(ActivityType.values(), ActivityType::key, ActivityType::label))
                .addObject("outcomes", choices(Outcome.values(), Outcome::key, Outcome::label))
                .addObject("directions", choices(Direction.values(), Direction::key, Direction::label))
                .addObject("priorities", choices(Priority.values(), Priority::key, Priority::label))
                .addObject("repeats", choices(Repeat.values(), Repeat::key, Repeat::label))
                .addObject("reminders", reminders(form.remindMinutes(), viewer))
                .addObject("colleagues", colleagues(viewer))
                .addObject("records", records(form, viewer));
        page.setStatus(status);
        return page;
    }

    ModelAndView followUp(FollowUpForm form, ActivityView activity, Viewer viewer) {
        var planned = Stream.of(ActivityType.values())
                .filter(type -> type != ActivityType.NOTE)
                .toArray(ActivityType[]::new);
        return new ModelAndView("activities/follow-up")
                .addObject("activity", activity)
                .addObject("types", choices(planned, ActivityType::key, ActivityType::label))
                .addObject(
                        "outcomes",
                        choices(activity.type().outcomes().toArray(Outcome[]::new), Outcome::key, Outcome::label))
                .addObject("reminders", reminders(form.remindMinutes(), viewer))
                .addObject("colleagues", colleagues(viewer));
    }

    List<Choice> colleagues(Viewer viewer) {
        return people.choices(viewer).stream()
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
    }

    /** Usual times before, and the one that was chosen already. */
    List<Choice> reminders(@Nullable Integer chosen, Viewer viewer) {
        return Stream.concat(REMINDERS.stream(), Stream.ofNullable(chosen))
                .sorted()
                .distinct()
                .map(minutes -> Choice.of(minutes.toString(), before(minutes, viewer)))
                .toList();
    }

    private String before(int minutes, Viewer viewer) {
        var unit = minutes > 0 && minutes % 1440 == 0 ? "days" : minutes > 0 && minutes % 60 == 0 ? "hours" : "minutes";
        var number = unit.equals("days") ? minutes / 1440 : unit.equals("hours") ? minutes / 60 : minutes;
        return messages.getMessage("activities.remind." + unit, new Object[] {number}, viewer.locale());
    }

    /** The records that it is about already, by name. */
    private List<Choice> records(ActivityForm form, Viewer viewer) {
        var refs = Objects.requireNonNullElse(form.about(), List.<String>of()).stream()
                .filter(key -> !key.isBlank())
                .map(RecordRef::of)
                .toList();
        return names.titles(refs, viewer).entrySet().stream()
                .map(named -> Choice.of(named.getKey().toString(), named.getValue()))
                .toList();
    }

    private static <T> List<Choice> choices(T[] values, Function<T, String> key, Function<T, String> label) {
        return Arrays.stream(values)
                .map(value -> Choice.keyed(key.apply(value), label.apply(value)))
                .toList();
    }
}
