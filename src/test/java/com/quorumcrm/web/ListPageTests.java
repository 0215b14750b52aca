package com.quorumcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages through a list that is kept in memory as {@link Keyset} would have the database do it. */
class ListPageTests {

    private static final ListDefinition LETTERS =
            new ListDefinition("/letters", List.of(Column.of("name", "name").sorts()), List.of(), Sort.by("name"));
    private static final Map<String, Keyset.By> WAYS = Map.of("name", new Keyset.By("l.name", "text"));

    private final List<Letter> all = IntStream.range(0, 23)
            .mapToObj(i -> new Letter("" + (char) ('a' + i / 3), new UUID(0, i)))
            .toList();

    record Letter(String name, UUID id) {}

    @Test
    void goesThroughEveryRowOnceForwardsAndBackwards() {
        var forwards = new ArrayList<Letter>();
        var page = page(null, false);
        forwards.addAll(page.rows());
        while (page.next() != null) {
            page = page(page.next(), false);
            forwards.addAll(page.rows());
        }
        assertThat(forwards).isEqualTo(all);
        assertThat(page.first()).isEqualTo(21);

        var backwards = new ArrayList<>(page.rows());
        while (page.previous() != null) {
            page = page(page.previous(), false);
            backwards.addAll(0, page.rows());
        }
        assertThat(backwards).isEqualTo(all);
        assertThat(page.first()).isEqualTo(1);
    }

    @Test
    void fallsAsItRises() {
        var first = page(null, true);
        assertThat(first.rows()).isEqualTo(all.reversed().subList(0, 10));
        assertThat(page(first.next(), true).rows()).isEqualTo(all.reversed().subList(10, 20));
    }

    @Test
    void asksForOneRowMoreInTheDirectionOfReading() {
        var back = new Cursor("m", new UUID(0, 1), true, 10);
        var keyset = Keyset.of(state(back, true), WAYS, "l.id");

        assertThat(keyset.where()).isEqualTo("(l.name, l.id) > (cast(:keysetValue as text), :keysetId)");
        assertThat(keyset.orderAndLimit()).isEqualTo("order by l.name asc, l.id asc limit 11");
        assertThat(keyset.parameters()).containsEntry("keysetValue", "m");
    }

    private ListPage<Letter> page(@Nullable Cursor cursor, boolean falling) {
        var state = state(cursor, falling);
        return ListPage.of(
                state, fetch(Keyset.of(state, WAYS, "l.id")), l -> new ListPage.Place(l.name(), l.id()), null);
    }

    private List<Letter> fetch(Keyset keyset) {
        var order = Comparator.comparing(Letter::name).thenComparing(Letter::id);
        var falls = keyset.orderAndLimit().contains("desc");
        var cursor = keyset.cursor();
        var from = cursor == null ? null : new Letter(cursor.value(), cursor.id());
        return all.stream()
                .sorted(falls ? order.reversed() : order)
                .filter(l -> from == null || (falls ? order.compare(l, from) < 0 : order.compare(l, from) > 0))
                .limit(keyset.limit() + 1L)
                .toList();
    }

    private static ListState state(@Nullable Cursor cursor, boolean falling) {
        var parameters = new java.util.HashMap<String, String[]>();
        parameters.put("limit", new String[] {"10"});
        parameters.put("sort", new String[] {falling ? "name,desc" : "name"});
        if (cursor != null) {
            parameters.put("cursor", new String[] {cursor.encode()});
        }
        return LETTERS.read(parameters);
    }
}
