package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statement that reads one page of a list.
 *
 * @param select the columns and joins, {@code id} and {@code sort_key} among them
 * @param from the table with its alias, to count in
 */
public record ListSql(String select, String from, Conditions conditions, Keyset keyset) {

    /** A row with its place in the list's order. */
    private record Placed<T>(T row, ListPage.Place place) {}

    public <T> ListPage<T> page(JdbcClient jdbc, ListState state, RowMapper<T> mapper) {
        return page(rows(jdbc, mapper), state, null);
    }

    /** The same with the number of all rows, counted up to {@link ListPage#COUNTED}. */
    public <T> ListPage<T> countedPage(JdbcClient jdbc, ListState state, RowMapper<T> mapper) {
        return page(rows(jdbc, mapper), state, ListPage.Total.of(count(jdbc)));
    }

    private <T> List<Placed<T>> rows(JdbcClient jdbc, RowMapper<T> mapper) {
        try {
            return jdbc.sql("%s where %s and %s %s"
                            .formatted(select, conditions.where(), keyset.where(), keyset.orderAndLimit()))
                    .params(conditions.params())
                    .params(keyset.parameters())
                    .query((row, number) -> new Placed<>(
                            mapper.mapRow(row, number),
                            new ListPage.Place(row.getString("sort_key"), row.getObject("id", UUID.class))))
                    .list();
        } catch (DataIntegrityViolationException otherSort) {
            throw new NotUnderstood("cursor", "web.list.badCursor");
        }
    }

    private long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select from %s where %s limit %d) counted"
                        .formatted(from, conditions.where(), ListPage.COUNTED + 1))
                .params(conditions.params())
                .query(Long.class)
                .single();
    }

    private static <T> ListPage<T> page(List<Placed<T>> rows, ListState state, ListPage.@Nullable Total total) {
        var page = ListPage.of(state, rows, Placed::place, total);
        return new ListPage<>(
                page.rows().stream().map(Placed::row).toList(),
                page.previous(),
                page.next(),
                page.first(),
                page.total());
    }
}
