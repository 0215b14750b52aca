package com.quorumcrm.demo;

import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.kernel.NewsKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what was done about deals while they were open: some five calls, mails, meetings and notes for each. */
final class Happenings {

    private static final Weighted<ActivityType> TYPES = Weighted.of(
            List.of(ActivityType.CALL, ActivityType.EMAIL, ActivityType.MEETING, ActivityType.NOTE, ActivityType.TASK),
            type -> switch (type) {
                case CALL -> 4;
                case EMAIL -> 3;
                case MEETING -> 2;
                case NOTE, TASK -> 1;
            });

    private final Times times;
    private final Appointments appointments;
    private final Map<ActivityType, List<String>> phrases = new EnumMap<>(ActivityType.class);

    Happenings(Times times, List<Person> people) {
        this.times = times;
        this.appointments = new Appointments(times, people);
        for (var type : ActivityType.values()) {
            phrases.put(type, Vocabulary.phrases(type.name()));
        }
    }

    /** In their order; what is to be done next comes last. */
    Stream<Happening> of(Deal deal) {
        var chance = Chance.of(
                "happenings", deal.id().getMostSignificantBits() ^ deal.id().getLeastSignificantBits());
        var from = times.dayOf(deal.first().at());
        var to = deal.isOpen() ? times.today() : times.dayOf(deal.last().at());
        var done = IntStream.range(0, chance.between(2, 8))
                .mapToObj(number -> done(deal, from, to.isBefore(from) ? from : to, chance))
                .toList();
        return Stream.of(done.stream(), Stream.ofNullable(next(deal, chance)), appointments.of(deal))
                .flatMap(all -> all);
    }

    private Happening done(Deal deal, LocalDate from, LocalDate to, Chance chance) {
        var type = TYPES.any(chance);
        var at = times.between(from, to, chance);
        var outcomes = type.outcomes();
        return new Happening(
                chance.id(at),
                deal,
                type,
                chance.of(Objects.requireNonNull(phrases.get(type))),
                null,
                at,
                outcomes.isEmpty() ? null : chance.early(outcomes),
                deal.last().owner(),
                at,
                contact(deal, chance),
                null,
                null);
    }

    private @Nullable Happening next(Deal deal, Chance chance) {
        var step = deal.remarks().nextStep();
        var day = deal.remarks().nextStepOn();
        if (step == null || day == null) {
            return null;
        }
        var noted = times.on(times.today().minusDays(chance.between(1, 6)), chance);
        return new Happening(
                chance.id(noted),
                deal,
                ActivityType.TASK,
                step,
                day,
                null,
                null,
                deal.last().owner(),
                noted,
                contact(deal, chance),
                null,
                null);
    }

    /** What of it people were told. */
    Stream<Told> told(Happening happening) {
        var id = Chance.of("told", happening.id().getLeastSignificantBits()).id(happening.noted());
        return Stream.ofNullable(appointments.asked(happening))
                .map(asked -> new Told(
                        id, asked.id(), NewsKind.MENTIONED, happening.id(), happening.by(), happening.noted()));
    }

    private static @Nullable UUID contact(Deal deal, Chance chance) {
        return deal.contacts().isEmpty() ? null : chance.of(deal.contacts());
    }
}
