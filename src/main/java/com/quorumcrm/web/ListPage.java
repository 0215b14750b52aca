package com.quorumcrm.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page of a list, with the places before and behind it.
 *
 * @param first the number of the first row, counted from one
 * @param total how many rows there are in all, null when it was not counted
 */
public record ListPage<T>(
        List<T> rows,
        @Nullable Cursor previous,
        @Nullable Cursor next,
        int first,
        @Nullable Total total) {

    /** Above this a list is not counted further. */
    public static final int COUNTED = 10_000;

    /** A count that stops at {@link #COUNTED}. */
    public record Total(long count, boolean more) {

        /** @param counted what a query with {@code limit} {@link #COUNTED} + 1 has counted */
        public static Total of(long counted) {
            return new Total(Math.min(counted, COUNTED), counted > COUNTED);
        }
    }

    /** The row's value in the sort column, as the database reads it, and its id. */
    public record Place(String value, UUID id) {}

    public ListPage {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts a page from rows that were fetched by {@link Keyset#orderAndLimit()}.
     *
     * @param placeOf where a row stands in this state's sort
     */
    public static <T> ListPage<T> of(
            ListState state, List<T> fetched, Function<T, Place> placeOf, @Nullable Total total) {
        var cursor = state.cursor();
        var backwards = cursor != null && cursor.backwards();
        var more = fetched.size() > state.limit();
        var kept = more ? fetched.subList(0, state.limit()) : fetched;
        var rows = backwards ? List.copyOf(kept.reversed()) : kept;
        var passed = cursor == null ? 0 : cursor.passed();
        var hasPrevious = backwards ? more : cursor != null;
        var hasNext = backwards || more;
        return new ListPage<>(
                rows,
                rows.isEmpty() || !hasPrevious
                        ? null
                        : place(placeOf.apply(rows.getFirst()), true, Math.max(0, passed - state.limit())),
                rows.isEmpty() || !hasNext ? null : place(placeOf.apply(rows.getLast()), false, passed + rows.size()),
                passed + 1,
                total);
    }

    /** The same page as the API answers it. */
    public <R> ApiPage<R> api(Function<T, R> resource) {
        return new ApiPage<>(rows.stream().map(resource).toList(), next == null ? null : next.encode());
    }

    private static Cursor place(Place place, boolean backwards, int passed) {
        return new Cursor(place.value(), place.id(), backwards, passed);
    }
}
