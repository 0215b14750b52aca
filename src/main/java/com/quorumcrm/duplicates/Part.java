package com.quorumcrm.duplicates;

import java.util.List;

/**
 * One kind of thing that hangs on a company: how the winner takes it over from the loser, and how it is given back. What
 * somebody has put elsewhere since, or removed, stays as it is now.
 *
 * @param take changes rows and returns, as {@code row}, what is needed to give them back
 * @param give changes back, from the rows {@code p.row} that were kept
 */
record Part(String name, String take, String give) {

    private static final String KEPT = "account_merge_part p where p.merge_id = :merge and p.part = '%s' and ";

    /** In the order in which they are taken; they are given back in the opposite order. */
    static final List<Part> ALL = List.of(
            new Part("AFFILIATION", """
                    update affiliation set account_id = :winner where account_id = :loser
                    returning jsonb_build_object('id', id) as kept""", """
                    update affiliation f set account_id = :loser from %s f.id = cast(p.kept ->> 'id' as uuid) and f.account_id = :winner"""),
            new Part("OPPORTUNITY", """
                    update opportunity set account_id = :winner, version = version + 1, updated_at = :now, updated_by = :by
                    where account_id = :loser
                    returning jsonb_build_object('id', id) as kept""", """
                    update opportunity o set account_id = :loser, version = o.version + 1, updated_at = :now, updated_by = :by
                    from %s o.id = cast(p.kept ->> 'id' as uuid) and o.account_id = :winner"""),
            new Part("SUBSIDIARY", """
                    update account set parent_id = :winner, version = version + 1, updated_at = :now, updated_by = :by
                    where parent_id = :loser and id <> :winner
                    returning jsonb_build_object('id', id) as kept""", """
                    update account a set parent_id = :loser, version = a.version + 1, updated_at = :now, updated_by = :by
                    from %s a.id = cast(p.kept ->> 'id' as uuid) and a.parent_id = :winner"""),
            named("NAMED_BY_COMPANY", "account"),
            named("NAMED_BY_PERSON", "contact"),
            named("NAMED_BY_DEAL", "opportunity"),
            new Part("PLACE_TO_FILL", """
                    update org_placeholder set account_id = :winner where account_id = :loser
                    returning jsonb_build_object('id', id) as kept""", """
                    update org_placeholder h set account_id = :loser
                    from %s h.id = cast(p.kept ->> 'id' as uuid) and h.account_id = :winner"""),
            new Part("PARTNER_TO", """
                    update partner_relation r set from_id = :winner
                    where from_id = :loser and to_id <> :winner and not exists (
                        select from partner_relation w where w.from_id = :winner and w.to_id = r.to_id and w.kind = r.kind)
                    returning jsonb_build_object('id', id) as kept""", """
                    update partner_relation r set from_id = :loser
                    from %s r.id = cast(p.kept ->> 'id' as uuid) and r.from_id = :winner"""),
            new Part("PARTNER_FROM", """
                    update partner_relation r set to_id = :winner
                    where to_id = :loser and from_id <> :winner and not exists (
                        select from partner_relation w where w.to_id = :winner and w.from_id = r.from_id and w.kind = r.kind)
                    returning jsonb_build_object('id', id) as kept""", """
                    update partner_relation r set to_id = :loser
                    from %s r.id = cast(p.kept ->> 'id' as uuid) and r.to_id = :winner"""),
            new Part("PLAN", """
                    update account_plan set account_id = :winner
                    where account_id = :loser and not exists (select from account_plan where account_id = :winner)
                    returning jsonb_build_object('plan', true) as kept""", """
                    update account_plan a set account_id = :loser from %s a.account_id = :winner"""),
            new Part("PLAN_ITEM", """
                    update account_plan_item set account_id = :winner where account_id = :loser
                    returning jsonb_build_object('id', id) as kept""", """
                    update account_plan_item i set account_id = :loser
                    from %s i.id = cast(p.kept ->> 'id' as uuid) and i.account_id = :winner"""),
            new Part("EXTERNAL_ID", """
                    update account_external_id e set account_id = :winner
                    where e.account_id = :loser
                      and not exists (select from account_external_id w where w.account_id = :winner and w.system = e.system)
                    returning jsonb_build_object('system', system, 'external_id', external_id) as kept""", """
                    update account_external_id e set account_id = :loser
                    from %s e.system = p.kept ->> 'system' and e.external_id = p.kept ->> 'external_id' and e.account_id = :winner"""),
            new Part("TAG", """
                    insert into account_tag select :winner, tag from account_tag where account_id = :loser on conflict do nothing
                    returning jsonb_build_object('tag', tag) as kept""", """
                    delete from account_tag t using %s t.account_id = :winner and t.tag = p.kept ->> 'tag'"""),
            new Part("DOMAIN", """
                    insert into account_domain select :winner, domain from account_domain where account_id = :loser on conflict do nothing
                    returning jsonb_build_object('domain', domain) as kept""", """
                    delete from account_domain d using %s d.account_id = :winner and d.domain = p.kept ->> 'domain'"""),
            new Part("ADDRESS", """
                    insert into account_address
                    select :winner, x.position + (select coalesce(max(position) + 1, 0) from account_address where account_id = :winner),
                           x.kind, x.lines, x.city, x.postal_code, x.country
                    from account_address x where x.account_id = :loser
                    returning to_jsonb(account_address) as kept""", """
                    delete from account_address d using %s to_jsonb(d) = p.kept and not exists (
                        select from account_address later
                        where later.account_id = :winner and later.position > d.position and not exists (
                            select from account_merge_part q
                            where q.merge_id = :merge and q.part = 'ADDRESS' and q.kept = to_jsonb(later)))"""),
            new Part("SAID_TWICE", """
                    delete from activity_link l
                    where l.record_id = :loser and exists (
                        select from activity_link w where w.activity_id = l.activity_id and w.record_id = :winner)
                    returning to_jsonb(l) as kept""", """
                    insert into activity_link select r.* from account_merge_part p, jsonb_populate_record(null::activity_link, p.kept) r
                    where %s exists (select from activity a where a.id = r.activity_id) on conflict do nothing"""),
            new Part("SAID_OF", """
                    update activity_link set record_id = :winner, account_id = :winner where record_id = :loser
                    returning jsonb_build_object('activity', activity_id) as kept""", """
                    update activity_link l set record_id = :loser, account_id = :loser
                    from %s l.activity_id = cast(p.kept ->> 'activity' as uuid) and l.record_id = :winner"""),
            new Part("SAID_WITH", """
                    update activity_link set account_id = :winner where account_id = :loser
                    returning jsonb_build_object('activity', activity_id, 'record', record_id) as kept""", """
                    update activity_link l set account_id = :loser
                    from %s l.activity_id = cast(p.kept ->> 'activity' as uuid) and l.record_id = cast(p.kept ->> 'record' as uuid)
                    and l.account_id = :winner"""),
            new Part("PIN", """
                    update activity_pin n set record_id = :winner
                    where n.record_id = :loser and not exists (
                        select from activity_pin w where w.record_id = :winner and w.activity_id = n.activity_id)
                    returning jsonb_build_object('activity', activity_id) as kept""", """
                    update activity_pin n set record_id = :loser
                    from %s n.activity_id = cast(p.kept ->> 'activity' as uuid) and n.record_id = :winner"""),
            new Part("FILE", """
                    update attached_file set record_id = :winner, version = version + 1
                    where record_kind = 'ACCOUNT' and record_id = :loser
                    returning jsonb_build_object('id', id) as kept""", """
                    update attached_file h set record_id = :loser, version = h.version + 1
                    from %s h.id = cast(p.kept ->> 'id' as uuid) and h.record_kind = 'ACCOUNT' and h.record_id = :winner"""),
            new Part("TOLD", """
                    update notification set record_id = :winner where record_kind = 'ACCOUNT' and record_id = :loser
                    returning jsonb_build_object('id', id) as kept""", """
                    update notification n set record_id = :loser
                    from %s n.id = cast(p.kept ->> 'id' as uuid) and n.record_kind = 'ACCOUNT' and n.record_id = :winner"""),
            new Part("MEMBER_MORE", """
                    update access_grant w set level = 'EDIT' from access_grant l
                    where w.record_kind = 'ACCOUNT' and w.record_id = :winner and w.level = 'READ'
                      and l.record_kind = 'ACCOUNT' and l.record_id = :loser and l.level = 'EDIT' and l.user_id = w.user_id
                    returning jsonb_build_object('person', w.user_id) as kept""", """
                    update access_grant g set level = 'READ'
                    from %s g.user_id = cast(p.kept ->> 'person' as uuid) and g.record_kind = 'ACCOUNT' and g.record_id = :winner"""),
            new Part("MEMBER", """
                    update access_grant g set record_id = :winner
                    where g.record_kind = 'ACCOUNT' and g.record_id = :loser and not exists (
                        select from access_grant w where w.record_kind = 'ACCOUNT' and w.record_id = :winner and w.user_id = g.user_id)
                    returning jsonb_build_object('person', user_id) as kept""", """
                    update access_grant g set record_id = :loser
                    from %s g.user_id = cast(p.kept ->> 'person' as uuid) and g.record_kind = 'ACCOUNT' and g.record_id = :winner"""));

    /** Custom fields that hold the company, or a link to it; an index is on all values as text. */
    private static Part named(String name, String table) {
        return new Part(name, """
                    update %s r set custom_values = cast(replace(r.custom_values::text, cast(:loser as text), cast(:winner as text)) as jsonb),
                           version = r.version + 1, updated_at = :now, updated_by = :by
                    where r.id not in (:winner, :loser) and r.custom_values <> '{}'
                      and quorum_fold(r.custom_values::text) like '%%' || cast(:loser as text) || '%%'
                    returning jsonb_build_object('id', r.id, 'held', old.custom_values) as kept""".formatted(table), """
                    update %s r set version = r.version + 1, updated_at = :now, updated_by = :by, custom_values = r.custom_values || (
                               select coalesce(jsonb_object_agg(b.key, b.value), '{}') from jsonb_each(p.kept -> 'held') b
                               where b.value::text like '%%%%' || cast(:loser as text) || '%%%%'
                                 and r.custom_values ->> b.key = replace(p.kept -> 'held' ->> b.key, cast(:loser as text), cast(:winner as text)))
                    from %%s r.id = cast(p.kept ->> 'id' as uuid)""".formatted(table));
    }

    String taking() {
        return """
                with taken as (%s)
                insert into account_merge_part (merge_id, part, kept) select :merge, '%s', kept from taken""".formatted(take, name);
    }

    String giving() {
        return give.contains("where %s")
                ? give.formatted("p.merge_id = :merge and p.part = '%s' and".formatted(name))
                : give.formatted(KEPT.formatted(name));
    }
}
