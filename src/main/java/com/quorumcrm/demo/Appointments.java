package com.quorumcrm.demo;

import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.demo.Happening.Plan;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the meetings of the days to come, and notes that ask the owner's manager something. */
final class Appointments {

    private static final int DAYS_AHEAD = 9;
    private static final double MEETINGS = 0.2;
    private static final double QUESTIONS = 0.06;
    private static final double ACCOMPANIED = 0.3;

    private final Times times;
    private final Map<UUID, Person> people = new HashMap<>();
    private final List<String> subjects = Vocabulary.phrases("AGENDA");
    private final List<String> places = Vocabulary.phrases("PLACE");
    private final List<String> questions = Vocabulary.phrases("MENTION");

    Appointments(Times times, List<Person> people) {
        this.times = times;
        people.forEach(person -> this.people.put(person.id(), person));
    }

    Stream<Happening> of(Deal deal) {
        var chance = Chance.of("appointments", deal.id().getLeastSignificantBits());
        if (!deal.isOpen() || deal.last().deleted()) {
            return Stream.empty();
        }
        var meeting = chance.in(MEETINGS) ? meeting(deal, chance) : null;
        var manager = manager(deal);
        var question = chance.in(QUESTIONS) && manager != null ? question(deal, above(manager, chance), chance) : null;
        return Stream.concat(Stream.ofNullable(meeting), Stream.ofNullable(question));
    }

    private Happening meeting(Deal deal, Chance chance) {
        var day = times.day(times.today(), times.today().plusDays(DAYS_AHEAD), chance);
        var time = LocalTime.of(chance.between(8, 16), chance.of(List.of(0, 0, 30)));
        var noted = times.on(times.today().minusDays(chance.between(2, 8)), chance);
        var manager = manager(deal);
        var plan = new Plan(
                day.atTime(time).atZone(times.zone()).toInstant(),
                chance.of(List.of(30, 60, 60, 90)),
                chance.of(places),
                chance.of(List.of(10, 60, 1440)),
                manager != null && chance.in(ACCOMPANIED) ? manager.id() : null);
        var contact = deal.contacts().isEmpty() ? null : chance.of(deal.contacts());
        return new Happening(
                chance.id(noted),
                deal,
                ActivityType.MEETING,
                chance.of(subjects),
                day,
                null,
                null,
                deal.last().owner(),
                noted,
                contact,
                null,
                plan);
    }

    private Happening question(Deal deal, Person manager, Chance chance) {
        var at = times.on(times.today().minusDays(chance.between(0, 6)), chance);
        return new Happening(
                chance.id(at),
                deal,
                ActivityType.NOTE,
                deal.name(),
                null,
                at,
                null,
                deal.last().owner(),
                at,
                null,
                chance.of(questions).formatted(manager.name()),
                null);
    }

    private @Nullable Person manager(Deal deal) {
        var owner = people.get(deal.last().owner());
        return owner == null || owner.manager() == null ? null : people.get(owner.manager());
    }

    /** The manager, or the one above. */
    private Person above(Person manager, Chance chance) {
        var above = manager.manager() == null ? null : people.get(manager.manager());
        return above != null && chance.in(0.5) ? above : manager;
    }

    /** The one whom a note asks something, null for all others. */
    @Nullable
    Person asked(Happening happening) {
        var body = happening.body();
        return body == null
                ? null
                : people.values().stream()
                        .filter(person -> body.startsWith("@" + person.name() + " "))
                        .findFirst()
                        .orElse(null);
    }
}
