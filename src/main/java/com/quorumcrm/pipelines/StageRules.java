package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds for the stages of a pipeline together. */
final class StageRules {

    private static final int MOST = 30;

    private StageRules() {}

    /** @throws RuleBroken naming everything that is wrong, with fields as {@code stages[2].name} */
    static void check(List<StageTerms> open, ClosingNames closing) {
        var breaches = Stream.of(number(open), terms(open), closing(closing), names(open, closing))
                .flatMap(found -> found)
                .toList();
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }

    private static Stream<Breach> number(List<StageTerms> open) {
        if (open.isEmpty()) {
            return Stream.of(new Breach(null, "pipelines.stage.last", List.of()));
        }
        return open.size() <= MOST
                ? Stream.empty()
                : Stream.of(new Breach(null, "pipelines.stage.many", List.of(MOST)));
    }

    private static Stream<Breach> terms(List<StageTerms> open) {
        return IntStream.range(0, open.size())
                .boxed()
                .flatMap(index -> open.get(index).breaches(row(index)));
    }

    private static Stream<Breach> closing(ClosingNames closing) {
        return Stream.concat(Name.breaches("won", closing.won()), Name.breaches("lost", closing.lost()));
    }

    private static Stream<Breach> names(List<StageTerms> open, ClosingNames closing) {
        var taken = new HashSet<>(List.of(folded(closing.won())));
        var lost =
                taken.add(folded(closing.lost())) ? Stream.<Breach>empty() : Stream.of(taken("lost", closing.lost()));
        var others = IntStream.range(0, open.size())
                .filter(index -> !open.get(index).name().isEmpty())
                .filter(index -> !taken.add(folded(open.get(index).name())))
                .mapToObj(index -> taken(row(index) + "name", open.get(index).name()));
        return Stream.concat(lost, others);
    }

    private static String row(int index) {
        return "stages[" + index + "].";
    }

    private static Breach taken(String field, String name) {
        return new Breach(field, "pipelines.name.taken", List.of(name.strip()));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
