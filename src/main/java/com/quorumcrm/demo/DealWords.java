package com.quorumcrm.demo;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.quorumcrm.pipelines.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people call deals and write about them. */
final class DealWords {

    private record Title(String text, Deal.Kind kind, double weight) {}

    private static final Weighted<String> CHANNELS = Weighted.of(
            List.of("DIRECT", "DIRECT", "DIRECT", "DIRECT", "DIRECT", "PARTNER", "RESELLER", "REFERRAL"), any -> 1);

    private final Map<Deal.Kind, Weighted<Title>> titles = Vocabulary.read(
                    "deals",
                    row -> new Title(
                            row.getField("name"),
                            Deal.Kind.valueOf(row.getField("kind")),
                            Vocabulary.number(row, "weight")))
            .stream()
            .collect(groupingBy(Title::kind, collectingAndThen(toList(), same -> Weighted.of(same, Title::weight))));
    private final List<String> nextSteps = Vocabulary.phrases("NEXT_STEP");
    private final List<String> sources = Vocabulary.phrases("SOURCE");
    private final List<String> lossNotes = Vocabulary.phrases("LOSS_NOTE");
    private final List<String> reasonsToKnowBetter = Vocabulary.phrases("PROBABILITY");
    private final Times times;
    private final List<UUID> lossReasons;

    DealWords(Times times, List<UUID> lossReasons) {
        this.times = times;
        this.lossReasons = lossReasons;
    }

    String title(Deal.Kind kind, Account account, @Nullable LocalDate closeDate, Chance chance) {
        var year = closeDate == null ? times.today().getYear() : closeDate.getYear();
        return Objects.requireNonNull(titles.get(kind))
                .any(chance)
                .text()
                .replace("{city}", account.city())
                .replace("{n}", String.valueOf(chance.between(2, 9)))
                .replace("{year}", String.valueOf(year));
    }

    Deal.Remarks remarks(Deal.State last, Chance chance) {
        var open = last.stage().isOpen();
        var lost = last.stage().outcome() == Outcome.LOST;
        var planned = open && chance.in(0.8);
        return new Deal.Remarks(
                chance.of(sources),
                CHANNELS.any(chance),
                open && isJudged(last) ? chance.of(reasonsToKnowBetter) : null,
                planned ? chance.of(nextSteps) : null,
                planned && chance.in(0.85)
                        ? times.day(times.today().minusDays(5), times.today().plusDays(20), chance)
                        : null,
                lost ? chance.early(lossReasons) : null,
                lost && chance.in(0.4) ? chance.of(lossNotes) : null);
    }

    private static boolean isJudged(Deal.State state) {
        return state.probability().compareTo(state.stage().probability()) != 0;
    }
}
