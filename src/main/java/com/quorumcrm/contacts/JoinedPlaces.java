package com.quorumcrm.contacts;

import com.quorumcrm.platform.MergePart;

/**
 * The companies of two people who are made one. A place at the same company at the same time is one place, which learns
 * what it does not know yet; the others are added. Those of the loser stay with the loser as well.
 */
final class JoinedPlaces {

    private static final String CHOSEN = "'affiliation' = any(cast(:chosen as text[]))";
    private static final String TOGETHER = """
            l.account_id = w.account_id and daterange(l.valid_from, l.valid_to, '[]') && daterange(w.valid_from, w.valid_to, '[]')""";
    private static final String FACTS = "to_jsonb(t) - '{id,is_primary}'::text[]";
    private static final String HAS_FIRST =
            "exists (select from affiliation x where x.contact_id = :winner and x.is_primary)";

    /** The winner's first place, where the loser's is to come first. */
    static final MergePart NO_LONGER_FIRST =
            new MergePart("PLACE_FIRST", """
            update affiliation t set is_primary = false
            where t.contact_id = :winner and t.is_primary and %s
              and exists (select from affiliation l where l.contact_id = :loser and l.is_primary)
            returning %s as kept""".formatted(CHOSEN, FACTS), """
            update affiliation t set is_primary = true
            where t.id = (select t.id from affiliation t, p
                          where t.contact_id = :winner and %s = p.kept order by t.id limit 1) and not %s""".formatted(FACTS, HAS_FIRST));

    static final MergePart KNOWN = new MergePart("PLACE_KNOWN", """
            update affiliation t
            set title = case when %1$s then coalesce(s.title, t.title) else coalesce(t.title, s.title) end,
                department = case when %1$s then coalesce(s.department, t.department) else coalesce(t.department, s.department) end,
                valid_from = coalesce(t.valid_from, s.valid_from),
                is_primary = t.is_primary or (s.is_primary and not %2$s)
            from (select distinct on (place) l.*, place
                  from affiliation l, lateral (
                      select w.id as place from affiliation w
                      where w.contact_id = :winner and %3$s order by w.is_primary desc, w.id limit 1) m
                  where l.contact_id = :loser
                  order by place, l.is_primary desc, l.id) s
            where t.id = s.place
            returning jsonb_build_object('before', to_jsonb(old), 'after', to_jsonb(new) - 'id') as kept""".formatted(CHOSEN, HAS_FIRST, TOGETHER), """
            update affiliation t
            set title = b.title, department = b.department, valid_from = b.valid_from, is_primary = b.is_primary
            from p, jsonb_populate_record(null::affiliation, p.kept -> 'before') b
            where t.contact_id = :winner and to_jsonb(t) - 'id' = p.kept -> 'after'""");

    static final MergePart ADDED = new MergePart("PLACE", """
            insert into affiliation (contact_id, account_id, title, department, valid_from, valid_to, is_primary)
            select :winner, l.account_id, l.title, l.department, l.valid_from, l.valid_to, l.is_primary and not %1$s
            from affiliation l
            where l.contact_id = :loser and not exists (select from affiliation w where w.contact_id = :winner and %2$s)
            returning to_jsonb(affiliation) as kept""".formatted(HAS_FIRST, TOGETHER), """
            delete from affiliation t using p
            where t.contact_id = :winner and %s = p.kept - '{id,is_primary}'::text[]
              and (not t.is_primary or (p.kept ->> 'is_primary')::boolean)""".formatted(FACTS));

    private JoinedPlaces() {}
}
