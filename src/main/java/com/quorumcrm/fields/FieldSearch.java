package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;

/**
 * How the search of everything finds records by a part of what they hold in fields that are marked as searchable: a query
 * to add to what else a module looks for, so that it costs no statement of its own.
 */
public final class FieldSearch {

    /** What has fewer letters would be met nearly everywhere, and no index helps to find it. */
    private static final int LEAST_LETTERS = 3;

    private FieldSearch() {}

    /**
     * The ids of some records; its parameters are {@code infix}, a pattern for {@code like}, and {@link #written}.
     *
     * @param condition on the records under the alias
     */
    public static String sql(RecordKind kind, String alias, String condition) {
        return """
                (select %2$s.id from %1$s %2$s
                 where %2$s.custom_values <> '{}' and char_length(:infix) >= %5$d
                   and quorum_fold(%2$s.custom_values::text) like quorum_fold(:written)
                   and exists (select from custom_field sought
                               where sought.record_kind = '%3$s' and sought.searchable and sought.retired_at is null
                                 and quorum_fold(%2$s.custom_values ->> sought.key) like quorum_fold(:infix))
                   and %4$s limit 200)""".formatted(kind.table(), alias, kind, condition, LEAST_LETTERS + 2);
    }

    /** The text as it stands in the values of a record, which an index is on; a pattern for {@code like}. */
    public static String written(String text) {
        var quoted = FieldJson.write(text);
        var inside = quoted.substring(1, quoted.length() - 1);
        return "%" + inside.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
