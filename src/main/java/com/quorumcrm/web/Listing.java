package com.quorumcrm.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as {@code web/list} shows it: the definition, what this request asks, and the rows.
 *
 * @param choices what filters offer that depends on data, by the filter's key
 * @param shown the keys of the columns to show
 */
public record Listing<T>(
        ListDefinition definition,
        ListState state,
        ListPage<T> page,
        Map<String, List<Choice>> choices,
        Set<String> shown) {

    /**
     * A filter in force.
     *
     * @param label a message key
     * @param value the words of the value, unless {@code valueKey} names them
     * @param without the URL of the list without it
     */
    public record Chip(
            String label, @Nullable String value, @Nullable String valueKey, String relation, String without) {}

    public static <T> Listing<T> of(ListDefinition definition, ListState state, ListPage<T> page) {
        return new Listing<>(definition, state, page, Map.of(), shown(definition, state));
    }

    /** Offers these for a filter whose choices depend on data: people, stages. */
    public Listing<T> offering(String filter, List<Choice> offered) {
        var all = new HashMap<>(choices);
        all.put(filter, List.copyOf(offered));
        return new Listing<>(definition, state, page, Map.copyOf(all), shown);
    }

    public List<T> rows() {
        return page.rows();
    }

    public List<Column> columns() {
        return definition.columns().stream()
                .filter(column -> shows(column.key()))
                .toList();
    }

    public boolean shows(String column) {
        return shown.contains(column);
    }

    public List<Choice> choicesOf(Filter filter) {
        return choices.getOrDefault(filter.key(), filter.choices());
    }

    public List<Chip> chips() {
        return definition.filters().stream()
                .flatMap(filter -> filter.parameters()
                        .flatMap(parameter ->
                                state.all(parameter).stream().map(value -> chip(filter, parameter, value))))
                .toList();
    }

    /** Sorted by this column, or the other way round when it is already. */
    public String sortUrl(Column column) {
        var sort = state.sort();
        return state.sortedBy(sort.key().equals(column.key()) ? sort.reversed() : Sort.by(column.key()));
    }

    /** As {@code aria-sort} has it; null leaves the attribute out. */
    public @Nullable String ariaSort(Column column) {
        if (!state.sort().key().equals(column.key())) {
            return null;
        }
        return state.sort().descending() ? "descending" : "ascending";
    }

    public @Nullable String previousUrl() {
        return page.previous() == null ? null : state.at(page.previous());
    }

    public @Nullable String nextUrl() {
        return page.next() == null ? null : state.at(page.next());
    }

    /** Where its forms are sent. */
    public String formUrl() {
        return definition.path();
    }

    public String plainUrl() {
        return definition.path() + ListState.PLAIN;
    }

    /** What a form that changes one filter has to carry along. */
    public List<Map.Entry<String, String>> othersThan(Filter filter) {
        return state.parametersWithout(filter.parameters().toList());
    }

    public List<Map.Entry<String, String>> othersThan(String parameter) {
        return state.parametersWithout(List.of(parameter));
    }

    /** The keys of the columns that a request shows. */
    public static Set<String> shown(ListDefinition definition, ListState state) {
        return state.columns().isEmpty()
                ? definition.columns().stream()
                        .filter(Column::usual)
                        .map(Column::key)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.copyOf(state.columns());
    }

    private Chip chip(Filter filter, String parameter, String value) {
        var choice =
                choicesOf(filter).stream().filter(c -> c.value().equals(value)).findFirst();
        return new Chip(
                filter.label(),
                choice.map(Choice::label).orElse(choice.isPresent() ? null : value),
                choice.map(Choice::key).orElse(null),
                relation(filter, parameter),
                state.without(parameter, value));
    }

    private static String relation(Filter filter, String parameter) {
        return parameter.equals(filter.key())
                ? "is"
                : parameter.substring(filter.key().length() + 1);
    }
}
