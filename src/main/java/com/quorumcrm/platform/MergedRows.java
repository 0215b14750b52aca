package com.quorumcrm.platform;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a table {@code t} that name a record in a column; the beginning of a {@link MergePart}.
 *
 * @param key the other columns that tell a row from others
 * @param same columns in which a row of the winner would be this one again
 * @param stamp what else is set
 */
public record MergedRows(String table, String column, List<String> key, List<String> same, String where, String stamp) {

    static MergedRows of(String table, String column) {
        return new MergedRows(table, column, List.of("id"), List.of(), "true", "");
    }

    /** For tables without an id: the columns that, with the record's, are the key. */
    public MergedRows keyed(String... columns) {
        return new MergedRows(table, column, List.of(columns), same, where, stamp);
    }

    /** Rows stay with the loser where the winner has one with the same in these columns already. */
    public MergedRows unlessSame(String... columns) {
        return new MergedRows(table, column, key, List.of(columns), where, stamp);
    }

    /** Only rows for which a condition on {@code t} holds. */
    public MergedRows where(String condition) {
        return new MergedRows(table, column, key, same, condition, stamp);
    }

    /** For tables of records: whoever merges has changed them. */
    public MergedRows stamped() {
        return with("version = t.version + 1, updated_at = :now, updated_by = :by");
    }

    public MergedRows versioned() {
        return with("version = t.version + 1");
    }

    public MergePart as(String name) {
        return new MergePart(name, take(), give());
    }

    private MergedRows with(String set) {
        return new MergedRows(table, column, key, same, where, ", " + set);
    }

    private String take() {
        return """
                update %1$s t set %2$s = :winner%3$s where t.%2$s = :loser and (%4$s)%5$s
                returning jsonb_build_object(%6$s) as kept""".formatted(
                        table,
                        column,
                        stamp,
                        where,
                        same.isEmpty() ? "" : " and not exists (select from %s w where %s)".formatted(table, again()),
                        key.stream().map("'%1$s', t.%1$s"::formatted).collect(Collectors.joining(", ")));
    }

    private String again() {
        return "w.%s = :winner and ".formatted(column) + equal("w", same);
    }

    private String give() {
        return """
                update %1$s t set %2$s = :loser%3$s from p, jsonb_populate_record(null::%1$s, p.kept) k
                where t.%2$s = :winner and %4$s""".formatted(table, column, stamp, equal("k", key));
    }

    private static String equal(String other, List<String> columns) {
        return columns.stream()
                .map(name -> "t.%2$s = %1$s.%2$s".formatted(other, name))
                .collect(Collectors.joining(" and "));
    }
}
