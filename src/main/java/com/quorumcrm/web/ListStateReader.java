package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the parameters of one request. */
final class ListStateReader {

    private static final int LONGEST_TEXT = 200;

    private final ListDefinition definition;
    private final Map<String, String[]> parameters;

    ListStateReader(ListDefinition definition, Map<String, String[]> parameters) {
        this.definition = definition;
        this.parameters = parameters;
    }

    ListState read() {
        return new ListState(
                definition.path(),
                text(),
                filters(),
                one("sort").map(definition::sort).orElse(definition.first()),
                definition.first(),
                one("cursor").map(Cursor::decode).orElse(null),
                one("limit").map(ListStateReader::limit).orElse(ListState.USUAL_LIMIT),
                columns());
    }

    private String text() {
        var text = one("q").orElse("").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new NotUnderstood("q", "web.list.textTooLong", LONGEST_TEXT);
        }
        return text;
    }

    private Map<String, List<String>> filters() {
        return definition.filters().stream()
                .flatMap(Filter::parameters)
                .filter(name -> values(name).findAny().isPresent())
                .collect(Collectors.toMap(
                        name -> name, name -> values(name).toList(), (one, other) -> one, LinkedHashMap::new));
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= ListState.HIGHEST_LIMIT) {
                return limit;
            }
        }
        throw new NotUnderstood("limit", "web.list.badLimit", ListState.HIGHEST_LIMIT);
    }

    private List<String> columns() {
        var chosen =
                values("columns").flatMap(text -> Stream.of(text.split(","))).toList();
        var known = definition.columns().stream().map(Column::key);
        return chosen.isEmpty() ? List.of() : known.filter(chosen::contains).toList();
    }

    private Optional<String> one(String name) {
        return values(name).findFirst();
    }

    private Stream<String> values(String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0])).filter(value -> !value.isBlank());
    }
}
