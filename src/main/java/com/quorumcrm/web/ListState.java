package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks of a list; it can be written back into a URL, whole or with one thing changed.
 *
 * @param text what to search for within the list, empty for everything
 * @param filters the given values by parameter name
 * @param usual the sort that a URL need not mention
 * @param columns the keys of the columns that the reader chose, empty for the usual ones
 */
public record ListState(
        String path,
        String text,
        Map<String, List<String>> filters,
        Sort sort,
        Sort usual,
        @Nullable Cursor cursor,
        int limit,
        List<String> columns) {

    /** What the URL of a plain list says: the bare path may lead to a view of the reader's own. */
    public static final String PLAIN = "?view=all";

    public static final int USUAL_LIMIT = 50;
    public static final int HIGHEST_LIMIT = 200;

    /** All values given for a filter; several mean any of them. */
    public List<String> all(String parameter) {
        return filters.getOrDefault(parameter, List.of());
    }

    public Optional<String> one(String parameter) {
        return all(parameter).stream().findFirst();
    }

    /** @throws NotUnderstood when the value is no ISO date */
    public Optional<LocalDate> date(String parameter) {
        return one(parameter).map(value -> read(parameter, value, LocalDate::parse, "web.list.badDate"));
    }

    /**
     * A point in time where one is given, as in {@code 2026-11-25T09:00:00Z}; empty for a date.
     *
     * @throws NotUnderstood when the value has a time and is no ISO instant
     */
    public Optional<Instant> instant(String parameter) {
        return one(parameter)
                .filter(value -> value.indexOf('T') > 0)
                .map(value -> read(
                        parameter, value, text -> OffsetDateTime.parse(text).toInstant(), "web.list.badInstant"));
    }

    /** @throws NotUnderstood when the value is no number */
    public Optional<BigDecimal> number(String parameter) {
        return one(parameter).map(value -> read(parameter, value, BigDecimal::new, "web.list.badNumber"));
    }

    public boolean isNarrowed() {
        return !filters.isEmpty() || !text.isEmpty();
    }

    /** The URL of the same list with these values for one parameter; without values it is left out. */
    public String with(String parameter, List<String> values) {
        var changed = new LinkedHashMap<>(filters);
        changed.put(parameter, values);
        return url(text, changed, sort, null);
    }

    /** The URL of the same list without some of the values given for one parameter. */
    public String without(String parameter, String value) {
        return with(
                parameter,
                all(parameter).stream().filter(given -> !given.equals(value)).toList());
    }

    /** What stands behind the question mark of its URL, without the place of the page. */
    public String query() {
        var whole = url(text, filters, sort, null).substring(path.length());
        return whole.equals(PLAIN) ? "" : whole.substring(1);
    }

    /** The same list in large pages, from a place on or from its beginning. */
    ListState readOn(@Nullable Cursor place) {
        return new ListState(path, text, filters, sort, usual, place, HIGHEST_LIMIT, columns);
    }

    String sortedBy(Sort other) {
        return url(text, filters, other, null);
    }

    String at(Cursor place) {
        return url(text, filters, sort, place);
    }

    /** Name and value of everything this state says except for some parameters, as hidden fields of a form need it. */
    public List<Map.Entry<String, String>> parametersWithout(List<String> left) {
        return parameters(text, filters, sort, null).stream()
                .filter(parameter -> !left.contains(parameter.getKey()))
                .toList();
    }

    private String url(String text, Map<String, List<String>> filters, Sort sort, @Nullable Cursor place) {
        var url = Url.of(path);
        var all = parameters(text, filters, sort, place);
        all.forEach(parameter -> url.with(parameter.getKey(), parameter.getValue()));
        return all.isEmpty() ? path + PLAIN : url.toString();
    }

    private List<Map.Entry<String, String>> parameters(
            String text, Map<String, List<String>> filters, Sort sort, @Nullable Cursor place) {
        var all = new ArrayList<Map.Entry<String, String>>();
        if (!text.isEmpty()) {
            all.add(Map.entry("q", text));
        }
        filters.forEach((name, values) -> values.forEach(value -> all.add(Map.entry(name, value))));
        if (!sort.equals(usual)) {
            all.add(Map.entry("sort", sort.toString()));
        }
        if (limit != USUAL_LIMIT) {
            all.add(Map.entry("limit", Integer.toString(limit)));
        }
        if (!columns.isEmpty()) {
            all.add(Map.entry("columns", String.join(",", columns)));
        }
        if (place != null) {
            all.add(Map.entry("cursor", place.encode()));
        }
        return all;
    }

    private static <T> T read(String parameter, String value, Function<String, T> reader, String code) {
        try {
            return reader.apply(value);
        } catch (DateTimeParseException | NumberFormatException bad) {
            throw new NotUnderstood(parameter, code, value);
        }
    }
}
