package com.quorumcrm.demo;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names as people have them in a country. */
final class PersonNames {

    /** @param first null where people are called by the whole name, family name first */
    record Name(@Nullable String first, String last) {

        String whole() {
            return first == null ? last : first + " " + last;
        }
    }

    private record Style(String country, boolean whole, List<String> given, List<String> family) {

        Name any(Chance chance) {
            var first = chance.of(given);
            var last = chance.of(family);
            return whole ? new Name(null, last + first) : new Name(first, last);
        }
    }

    private final Map<String, List<Style>> styles = Vocabulary.read(
                    "names",
                    row -> new Style(
                            row.getField("country"),
                            Boolean.parseBoolean(row.getField("whole")),
                            Vocabulary.words(row, "given"),
                            Vocabulary.words(row, "family")))
            .stream()
            .collect(groupingBy(Style::country));

    Name any(String country, Chance chance) {
        return chance.of(Objects.requireNonNull(styles.get(country))).any(chance);
    }
}
