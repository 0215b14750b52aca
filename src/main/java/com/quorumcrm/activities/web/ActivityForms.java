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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page with the form of an activity shows around it. */
@Component
class ActivityForms {

    private final PersonQuery people;
    private final RecordNames names;

    ActivityForms(PersonQuery people, RecordNames names) {
        this.people = people;
        this.names = names;
    }

    ModelAndView page(ActivityForm form, @Nullable ActivityView activity, Viewer viewer, HttpStatusCode status) {
        var colleagues = people.choices(viewer).stream()
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
        var page = new ModelAndView("activities/form")
                .addObject("activity", activity)
                .addObject("types", choices(ActivityType.values(), ActivityType::key, ActivityType::label))
                .addObject("outcomes", choices(Outcome.values(), Outcome::key, Outcome::label))
                .addObject("directions", choices(Direction.values(), Direction::key, Direction::label))
                .addObject("priorities", choices(Priority.values(), Priority::key, Priority::label))
                .addObject("repeats", choices(Repeat.values(), Repeat::key, Repeat::label))
                .addObject("colleagues", colleagues)
                .addObject("records", records(form, viewer));
        page.setStatus(status);
        return page;
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
