package com.quorumcrm.platform;

import java.util.List;

/**
 * One kind of thing that hangs on a record: how the winner of a merge takes it over from the loser, and how it is given
 * back. What somebody has put elsewhere since, or removed, stays as it is now.
 *
 * <p>The statements know {@code :winner} and {@code :loser}, {@code :kind} of them, {@code :chosen} (the fields that were
 * chosen from the loser, an array of text), {@code :by} and {@code :now}. Most parts are rows that only change their
 * record: {@link #rows}.
 *
 * @param name stored with each merge, so it never changes; in capitals, at most 40
 * @param take changes rows and returns, as {@code kept}, a JSON object with what is needed to give them back
 * @param give statements that change them back, from the rows of {@code p} with what was kept in {@code p.kept}
 */
public record MergePart(String name, String take, List<String> give) {

    public MergePart(String name, String take, String give) {
        this(name, take, List.of(give));
    }

    /** Rows of a table that name a record in a column, and name the winner in the place of the loser. */
    public static MergedRows rows(String table, String column) {
        return MergedRows.of(table, column);
    }

    /** Custom fields that hold the record, or a link to it; an index is on all values of a table as text. */
    public static MergePart named(String name, String table) {
        return new MergePart(name, """
                update %s r set custom_values = cast(replace(r.custom_values::text, cast(:loser as text), cast(:winner as text)) as jsonb),
                       version = r.version + 1, updated_at = :now, updated_by = :by
                where r.id not in (:winner, :loser) and r.custom_values <> '{}'
                  and quorum_fold(r.custom_values::text) like '%%' || cast(:loser as text) || '%%'
                returning jsonb_build_object('id', r.id, 'held', old.custom_values) as kept""".formatted(table), """
                update %s r set version = r.version + 1, updated_at = :now, updated_by = :by, custom_values = r.custom_values || (
                           select coalesce(jsonb_object_agg(b.key, b.value), '{}') from jsonb_each(p.kept -> 'held') b
                           where b.value::text like '%%' || cast(:loser as text) || '%%'
                             and r.custom_values ->> b.key = replace(p.kept -> 'held' ->> b.key, cast(:loser as text), cast(:winner as text)))
                from p where r.id = cast(p.kept ->> 'id' as uuid)""".formatted(table));
    }
}
