package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds for the exit criteria of a stage together. */
final class StageCriteria {

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private StageCriteria() {}

    static Stream<Breach> breaches(String field, List<Criterion> criteria) {
        if (criteria.size() > MOST) {
            return Stream.of(new Breach(field, "pipelines.criteria.many", List.of(MOST)));
        }
        return IntStream.range(0, criteria.size())
                .boxed()
                .flatMap(index -> breach(field, criteria.get(index), criteria.subList(0, index)));
    }

    private static Stream<Breach> breach(String field, Criterion criterion, List<Criterion> before) {
        if (before.stream().anyMatch(criterion::asksAs)) {
            return Stream.of(new Breach(field, "pipelines.criteria.twice", List.of(criterion.subject())));
        }
        var text = criterion.text();
        if (criterion.kind() == Criterion.Kind.CHECK && (text == null || text.isBlank())) {
            return Stream.of(new Breach(field, "pipelines.criteria.empty", List.of()));
        }
        return text == null || text.codePointCount(0, text.length()) <= LONGEST
                ? Stream.empty()
                : Stream.of(new Breach(field, "pipelines.criteria.long", List.of(LONGEST)));
    }
}
