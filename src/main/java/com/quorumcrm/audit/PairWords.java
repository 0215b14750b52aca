package com.quorumcrm.audit;

import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells in the history what joins two records: the one, what it does, the other. Whom the reader may not see is not named. */
@Component
public class PairWords {

    private final ValueNames names;

    PairWords(ValueNames names) {
        this.names = names;
    }

    /** What is noted: two ids around a constant. */
    public static String value(Object from, Enum<?> verb, Object to) {
        return "%s %s %s".formatted(from, verb.name(), to);
    }

    /**
     * The words of noted values.
     *
     * @param kind of both records
     * @param label the message key of a verb's constant
     */
    public Map<String, String> of(Set<String> values, RecordKind kind, UnaryOperator<String> label, Viewer viewer) {
        var titles = names.titles(
                kind,
                values.stream()
                        .flatMap(value -> Stream.of(part(value, 0), part(value, 2)))
                        .collect(Collectors.toSet()),
                viewer);
        var verbs = names.words(values.stream().map(value -> part(value, 1)).collect(Collectors.toSet()), label);
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value,
                        value -> String.join(
                                " ",
                                titles.getOrDefault(part(value, 0), ""),
                                verbs.getOrDefault(part(value, 1), ""),
                                titles.getOrDefault(part(value, 2), ""))));
    }

    private static String part(String value, int number) {
        return value.split(" ", 3)[number];
    }
}
