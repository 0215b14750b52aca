package com.quorumcrm.contacts;

import com.quorumcrm.platform.MergePart;
import java.util.List;
import java.util.Locale;

/**
 * Addresses or numbers of two people who are made one: those of the loser are added, without doubles, and stay with the
 * loser as well, so that nothing is lost whatever becomes of them here.
 *
 * @param field chosen where the loser's first one is to come first
 * @param value the column with the address or number
 * @param key what two of them are compared by
 */
record JoinedReach(String field, String table, String value, String key) {

    MergePart added() {
        return new MergePart(
                name(),
                """
                insert into %1$s (contact_id, position, %2$s, kind, is_primary)
                select :winner, h.next + row_number() over (order by e.position) - 1, e.%2$s, e.kind, e.is_primary and not h.has_first
                from %1$s e, (select coalesce(max(position) + 1, 0) as next, coalesce(bool_or(is_primary), false) as has_first
                              from %1$s where contact_id = :winner) h
                where e.contact_id = :loser and not exists (
                    select from %1$s w where w.contact_id = :winner and %3$s = %4$s)
                returning to_jsonb(%1$s) as kept""".formatted(table, value, key.formatted("w"), key.formatted("e")),
                List.of(
                        """
                delete from %1$s t using p
                where t.contact_id = :winner and t.%2$s = p.kept ->> '%2$s' and (not t.is_primary or (p.kept ->> 'is_primary')::boolean)""".formatted(table, value),
                        "update %s set position = -1 - position where contact_id = :winner".formatted(table),
                        """
                update %1$s t set position = n.place
                from (select position, row_number() over (order by position desc) - 1 as place from %1$s where contact_id = :winner) n
                where t.contact_id = :winner and t.position = n.position""".formatted(table)));
    }

    /** Given back while the one that the merge has put first is still first. */
    MergePart first() {
        return new MergePart(
                name() + "_FIRST",
                """
                update %1$s t set is_primary = (%3$s = f.key)
                from (select %4$s as key from %1$s l where l.contact_id = :loser and l.is_primary limit 1) f
                where t.contact_id = :winner and '%5$s' = any(cast(:chosen as text[])) and t.is_primary <> (%3$s = f.key)
                returning jsonb_build_object('%2$s', t.%2$s, 'was', old.is_primary) as kept""".formatted(table, value, key.formatted("t"), key.formatted("l"), field),
                """
                update %1$s t set is_primary = (p.kept ->> 'was')::boolean from p
                where t.contact_id = :winner and t.%2$s = p.kept ->> '%2$s' and exists (
                    select from p q join %1$s n on n.%2$s = q.kept ->> '%2$s'
                    where n.contact_id = :winner and n.is_primary and not (q.kept ->> 'was')::boolean)""".formatted(table, value));
    }

    private String name() {
        return field.toUpperCase(Locale.ROOT);
    }
}
