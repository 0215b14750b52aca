package com.quorumcrm.activities;

import com.quorumcrm.audit.Predecessors;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.platform.PostgresArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The statements that find the entries of a timeline.
 *
 * <p>A company's entries are found by the company that they belonged to, for each of the companies as many as a page
 * holds: an index leads to the latest of each, however many there are, and tells of activities what they are and whose. An
 * activity that is about several records of a company is one entry.
 */
record TimelineSql(RecordRef record, Collection<UUID> accounts, TimelineFilter filter, Scope scope) {

    private static final String ACTIVITIES = """
            select l.at, l.activity_id as id, false as is_change
            from (select distinct l.at, l.activity_id from activity_link l
                  where %s and l.at is not null and %s
                  order by l.at desc, l.activity_id desc) l
            join activity a on a.id = l.activity_id
            where %s
            order by l.at desc, l.activity_id desc limit %d""";
    private static final String CHANGES = """
            select c.at, c.id, true as is_change
            from record_change c
            where %s and %s
            order by c.at desc, c.id desc limit %d""";
    private static final String TAKES_PART = """
            (l.assignee_id = :colleague or l.created_by = :colleague or l.activity_id in (
                select p.activity_id from activity_participant p where p.user_id = :colleague))""";
    private static final String SAYS = "strpos(a.search, (select quorum_fold(cast(:text as text)))) > 0";

    /**
     * Selects {@code place}, {@code id} and {@code kind}: entries, the latest first, and at the beginning of a whole
     * timeline what is to be done and what is pinned.
     */
    String page(int limit, int upcoming) {
        var parts = new ArrayList<String>();
        parts.add("""
                select place, id, case when is_change then 'CHANGE' else 'DONE' end as kind,
                       row_number() over (order by at desc, id desc) as number
                from (%s) entry""".formatted(places(limit)));
        if (filter.after() == null && !filter.isNarrowed()) {
            parts.add(upcoming(upcoming));
            parts.add(pinned());
        }
        return String.join(" union all ", parts) + " order by number";
    }

    /** Selects {@code at}, {@code place}, {@code id} and {@code is_change}, the latest first. */
    String places(int limit) {
        var parts = new ArrayList<String>();
        if (filter.showsActivities()) {
            parts.add(activities(limit));
        }
        if (filter.showsChanges()) {
            parts.add(each("c", whose -> CHANGES.formatted(whose, changeConditions(), limit)));
            parts.add(ofPredecessors(limit));
        }
        return """
                select distinct at, at::text as place, id, is_change from (%s) found
                order by at desc, id desc limit %d""".formatted(String.join(" union all ", parts), limit);
    }

    /** Those with a person are fewer than those of a company. */
    private String activities(int limit) {
        if (filter.person() == null) {
            return each("l", whose -> ACTIVITIES.formatted(whose, linkConditions(), activityConditions(), limit));
        }
        var here =
                "l.record_id = :person and exists (select from activity_link k where k.activity_id = l.activity_id and %s)"
                        .formatted(of("k", ":accounts"));
        return "(" + ACTIVITIES.formatted(here, linkConditions(), activityConditions(), limit) + ")";
    }

    private String upcoming(int limit) {
        return """
                select null, id, 'UPCOMING', row_number() over (order by due_on nulls last, due_at nulls last, id)
                from (select a.id, a.due_on, a.due_at from activity a
                      where a.id in (select l.activity_id from activity_link l where l.open and %s)
                        and a.happened_at is null and a.deleted_at is null and %s
                      order by a.due_on nulls last, a.due_at nulls last, a.id limit %d) due""".formatted(of("l", ":accounts"), scope.sql(RecordKind.ACTIVITY, "a"), limit);
    }

    private String pinned() {
        return """
                select null, a.id, 'PINNED', row_number() over (order by pin.pinned_at desc)
                from activity_pin pin join activity a on a.id = pin.activity_id
                where pin.record_id = :record and a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACTIVITY, "a"));
    }

    Map<String, Object> params() {
        var params = new HashMap<>(scope.params());
        params.put("record", record.id());
        params.put("accounts", PostgresArrays.uuids(accounts));
        params.put("types", PostgresArrays.texts(filter.types()));
        params.put("person", filter.person());
        params.put(
                "colleague",
                filter.colleague() == null ? null : filter.colleague().id());
        params.put("text", filter.text());
        params.put("at", filter.after() == null ? null : filter.after().value());
        params.put("id", filter.after() == null ? null : filter.after().id());
        return params;
    }

    /** @param select makes a statement of a condition that says whose entries it finds */
    private String each(String alias, UnaryOperator<String> select) {
        return accounts.isEmpty()
                ? "(" + select.apply(alias + ".record_id = :record") + ")"
                : "select one.* from unnest(cast(:accounts as uuid[])) owner(account) cross join lateral (%s) one"
                        .formatted(select.apply(alias + ".account_id = owner.account"));
    }

    private String of(String alias, String accountsParameter) {
        return accounts.isEmpty()
                ? alias + ".record_id = :record"
                : "%s.account_id = any(cast(%s as uuid[]))".formatted(alias, accountsParameter);
    }

    private String from(String place) {
        return filter.after() == null
                ? ""
                : " and (%s) < (cast(:at as timestamptz), cast(:id as uuid))".formatted(place);
    }

    /** What the index tells. */
    private String linkConditions() {
        return "l.type = any(cast(:types as text[]))" + from("l.at, l.activity_id")
                + (filter.colleague() == null ? "" : " and " + TAKES_PART);
    }

    private String activityConditions() {
        return scope.sql(RecordKind.ACTIVITY, "a") + " and " + first() + (filter.text() == null ? "" : " and " + SAYS);
    }

    /** It is the same as none that is seen on this timeline. */
    private String first() {
        return """
                (a.same_as_id is null or not exists (
                    select from activity other join activity_link beside on beside.activity_id = other.id
                    where other.id = a.same_as_id and other.deleted_at is null and %s and %s))""".formatted(of("beside", ":accounts"), scope.sql(RecordKind.ACTIVITY, "other"));
    }

    private String changeConditions() {
        return toldChanges() + " and " + scope.namedSql("c");
    }

    /** What was changed on records before they became part of this one. */
    private String ofPredecessors(int limit) {
        var theirs = "%s in (%s) and (c.record_id in (%2$s) or %s)"
                .formatted(
                        record.kind() == RecordKind.ACCOUNT ? "c.account_id" : "c.record_id",
                        Predecessors.sql(record.kind()),
                        scope.namedSql("c"));
        return "(" + CHANGES.formatted(theirs, toldChanges(), limit) + ")";
    }

    private String toldChanges() {
        return "c.record_kind <> 'ACTIVITY' and (c.action <> 'CHANGED' or c.changes <> '{}')" + from("c.at, c.id")
                + (filter.colleague() == null ? "" : " and c.changed_by = :colleague");
    }
}
