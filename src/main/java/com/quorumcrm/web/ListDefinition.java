package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list offers: its columns, by what it can be narrowed and how it is sorted at first. One per collection, for
 * its page and its API.
 *
 * @param path the page that shows it
 */
public record ListDefinition(String path, List<Column> columns, List<Filter> filters, Sort first) {

    private static final Set<String> OWN = Set.of("q", "sort", "cursor", "limit", "columns", "view", "select");

    public ListDefinition {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    /**
     * Reads what a request asks for.
     *
     * @param parameters as the servlet request has them
     * @throws NotUnderstood naming a parameter that is unknown, a sort that does not exist, or a bad cursor or limit
     */
    public ListState read(Map<String, String[]> parameters) {
        parameters.keySet().stream().filter(name -> !knows(name)).findFirst().ifPresent(name -> {
            throw new NotUnderstood(name, "web.list.unknownFilter", name);
        });
        return new ListStateReader(this, parameters).read();
    }

    /** The same with more columns and filters behind its own. */
    public ListDefinition with(List<Column> moreColumns, List<Filter> moreFilters) {
        return new ListDefinition(
                path,
                Stream.concat(columns.stream(), moreColumns.stream()).toList(),
                Stream.concat(filters.stream(), moreFilters.stream()).toList(),
                first);
    }

    public Optional<Filter> filter(String key) {
        return filters.stream().filter(filter -> filter.key().equals(key)).findFirst();
    }

    Sort sort(String text) {
        var parts = text.split(",", 2);
        var known = columns.stream()
                .anyMatch(column -> column.sortable() && column.key().equals(parts[0]));
        var direction = parts.length == 1 ? "asc" : parts[1];
        if (!known || !Set.of("asc", "desc").contains(direction)) {
            throw new NotUnderstood(
                    "sort",
                    "web.list.unknownSort",
                    text,
                    String.join(", ", sortKeys().toList()));
        }
        return new Sort(parts[0], direction.equals("desc"));
    }

    private Stream<String> sortKeys() {
        return columns.stream().filter(Column::sortable).map(Column::key);
    }

    private boolean knows(String parameter) {
        return OWN.contains(parameter)
                || filters.stream().flatMap(Filter::parameters).anyMatch(parameter::equals);
    }
}
