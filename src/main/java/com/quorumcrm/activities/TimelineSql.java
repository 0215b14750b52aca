package com.quorumcrm.activities;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.platform.PostgresArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The statements that find the entries of a timeline.
 *
 * <p>A company's entries are found by the company that they belonged to, for each of the companies as many as a page
 * holds: an index leads to the latest of each, however many there are.
 */
record TimelineSql(RecordRef record, Collection<UUID> accounts, TimelineFilter filter, Scope scope) {

    private static final String TAKES_PART = """
            (a.assignee_id = :colleague or a.created_by = :colleague or exists (
                select from activity_participant p where p.activity_id = a.id and p.user_id = :colleague))""";
    private static final String ADDRESSED =
            "exists (select from activity_link who where who.activity_id = a.id and who.record_id = :person)";
    private static final String SAYS =
            "quorum_fold(a.subject || ' ' || coalesce(a.body, '')) like '%' || quorum_fold(:text) || '%'";

    /** Selects {@code place}, {@code id} and {@code is_change}, the latest first. */
    String places(int limit) {
        var parts = new ArrayList<String>();
        if (filter.showsActivities()) {
            parts.add(each("""
                    select l.at, l.activity_id as id, false as is_change
                    from activity_link l join activity a on a.id = l.activity_id
                    where %s and l.at is not null and a.type = any(cast(:types as text[])) and %s%s
                    order by l.at desc, l.activity_id desc limit %d""", "l", "l.at, l.activity_id", activityConditions(), limit));
        }
        if (filter.showsChanges()) {
            parts.add(each("""
                    select c.at, c.id, true as is_change
                    from record_change c
                    where %s and %s%s
                    order by c.at desc, c.id desc limit %d""", "c", "c.at, c.id", changeConditions(), limit));
        }
        return """
                select distinct at, at::text as place, id, is_change from (%s) found
                order by at desc, id desc limit %d""".formatted(String.join(" union all ", parts), limit);
    }

    String upcoming(int limit) {
        return """
                select %s from activity a %s
                where a.id in (select l.activity_id from activity_link l where l.open and %s)
                  and a.happened_at is null and a.deleted_at is null and %s
                order by a.due_on nulls last, a.due_at nulls last, a.id limit %d""".formatted(
                        ActivityRows.columns(scope),
                        ActivityRows.JOINS,
                        of("l", ":accounts"),
                        scope.sql(RecordKind.ACTIVITY, "a"),
                        limit);
    }

    String pinned() {
        return """
                select %s from activity_pin pin join activity a on a.id = pin.activity_id %s
                where pin.record_id = :record and a.deleted_at is null and %s
                order by pin.pinned_at desc""".formatted(ActivityRows.columns(scope), ActivityRows.JOINS, scope.sql(RecordKind.ACTIVITY, "a"));
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

    /** @param select with places for whose, from where on, conditions and limit */
    private String each(String select, String alias, String place, String conditions, int limit) {
        var from = filter.after() == null
                ? "true"
                : "(%s) < (cast(:at as timestamptz), cast(:id as uuid))".formatted(place);
        if (accounts.isEmpty()) {
            return "(" + select.formatted(alias + ".record_id = :record", from, conditions, limit) + ")";
        }
        return "select one.* from unnest(cast(:accounts as uuid[])) owner(account) cross join lateral (%s) one"
                .formatted(select.formatted(alias + ".account_id = owner.account", from, conditions, limit));
    }

    private String of(String alias, String accountsParameter) {
        return accounts.isEmpty()
                ? alias + ".record_id = :record"
                : "%s.account_id = any(cast(%s as uuid[]))".formatted(alias, accountsParameter);
    }

    private String activityConditions() {
        return " and " + scope.sql(RecordKind.ACTIVITY, "a")
                + " and " + first()
                + (filter.colleague() == null ? "" : " and " + TAKES_PART)
                + (filter.person() == null ? "" : " and " + ADDRESSED)
                + (filter.text() == null ? "" : " and " + SAYS);
    }

    /** It is the same as none that is seen on this timeline. */
    private String first() {
        return """
                (a.same_as_id is null or not exists (
                    select from activity other join activity_link beside on beside.activity_id = other.id
                    where other.id = a.same_as_id and other.deleted_at is null and %s and %s))""".formatted(of("beside", ":accounts"), scope.sql(RecordKind.ACTIVITY, "other"));
    }

    private String changeConditions() {
        return " and c.record_kind <> 'ACTIVITY' and (c.action <> 'CHANGED' or c.changes <> '{}') and "
                + scope.namedSql("c") + (filter.colleague() == null ? "" : " and c.changed_by = :colleague");
    }
}
