package com.quorumcrm.health;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.platform.JsonRows;
import com.quorumcrm.platform.PostgresArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reckons how well all accounts are and keeps it for lists, every night and when the weights change. Private activities,
 * which only some know of, are left out.
 */
@Component
class KeptHealth {

    private static final int AT_ONCE = 500;

    private static final String FACTS = """
            with recursive tree(root, id) as (
                select a.id, a.id from account a where a.id = any(cast(:accounts as uuid[]))
                union
                select t.root, c.id from tree t join account c on c.parent_id = t.id and c.deleted_at is null),
            deal as (
                select t.root,
                       count(*) filter (where o.status = 'OPEN') as open,
                       count(*) filter (where o.status = 'OPEN' and (o.close_date < :today
                           or o.stage_since < :now - make_interval(days => s.stuck_after_days))) as troubled,
                       count(*) filter (where o.status = 'WON' and o.closed_on > :yearAgo) as won,
                       count(*) filter (where o.status = 'LOST' and o.closed_on > :yearAgo) as lost
                from tree t join opportunity o on o.account_id = t.id join stage s on s.id = o.stage_id
                where o.deleted_at is null group by t.root),
            touch as (
                select t.root, max(latest.at) as at
                from tree t cross join lateral (
                    select l.at from activity_link l join activity a on a.id = l.activity_id
                    where l.account_id = t.id and l.at is not null
                      and a.type in ('CALL', 'MEETING', 'EMAIL') and a.deleted_at is null and not a.private
                    order by l.at desc limit 1) latest
                group by t.root),
            engaged as (
                select t.root, count(distinct l.record_id) as people
                from tree t join activity_link l on l.account_id = t.id join activity a on a.id = l.activity_id
                where l.record_kind = 'CONTACT' and l.at > :since
                  and a.type in ('CALL', 'MEETING', 'EMAIL') and a.deleted_at is null and not a.private
                group by t.root),
            overdue as (
                select t.root, count(distinct a.id) as tasks
                from tree t join activity_link l on l.open and l.account_id = t.id join activity a on a.id = l.activity_id
                where a.happened_at is null and a.deleted_at is null and a.due_on < :today and not a.private
                group by t.root)
            select r.id, array(select t.id from tree t where t.root = r.id) as accounts,
                   cast(floor(extract(epoch from :now - touch.at) / 86400) as int) as days, touch.at is null as untouched,
                   coalesce(deal.open, 0) as open, coalesce(deal.troubled, 0) as troubled,
                   coalesce(deal.won, 0) as won, coalesce(deal.lost, 0) as lost,
                   coalesce(engaged.people, 0) as engaged, coalesce(overdue.tasks, 0) as overdue
            from unnest(cast(:accounts as uuid[])) r(id)
            left join deal on deal.root = r.id left join touch on touch.root = r.id
            left join engaged on engaged.root = r.id left join overdue on overdue.root = r.id""";

    private final JdbcClient jdbc;
    private final JsonRows json;
    private final HealthWeights weights;
    private final OrganisationSettings organisation;
    private final Clock clock;

    KeptHealth(JdbcClient jdbc, JsonRows json, HealthWeights weights, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.weights = weights;
        this.organisation = organisation;
        this.clock = clock;
    }

    private record Row(UUID id, int score, List<UUID> accounts) {}

    void reckonAll() {
        var current = weights.current();
        UUID last = null;
        while (true) {
            var some = next(last);
            if (some.isEmpty()) {
                return;
            }
            reckon(some, current);
            last = some.getLast();
        }
    }

    private List<UUID> next(@Nullable UUID last) {
        return jdbc.sql("""
                        select id from account where deleted_at is null and id > coalesce(:last, '00000000-0000-0000-0000-000000000000'::uuid)
                        order by id limit :limit""")
                .param("last", last, Types.OTHER)
                .param("limit", AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private void reckon(List<UUID> accounts, Map<HealthReason, Integer> current) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var today = organisation.current().today(clock);
        var rows = jdbc.sql(FACTS)
                .param("accounts", PostgresArrays.uuids(accounts))
                .param("today", today)
                .param("yearAgo", today.minusYears(1))
                .param("now", now)
                .param("since", now.minus(Duration.ofDays(HealthQuery.ENGAGED_DAYS)))
                .query((row, number) -> row(row, current))
                .list();
        jdbc.sql("""
                        insert into account_health (account_id, score, accounts, reckoned_at)
                        select r.id, r.score, r.accounts, :now from json_to_recordset(cast(:rows as json)) as r(id uuid, score smallint, accounts uuid[])
                        on conflict (account_id) do update
                        set score = excluded.score, accounts = excluded.accounts, reckoned_at = excluded.reckoned_at""").param("rows", json.of(rows)).param("now", now).update();
    }

    private static Row row(ResultSet row, Map<HealthReason, Integer> current) throws SQLException {
        var facts = new HealthFacts(
                row.getBoolean("untouched") ? null : row.getInt("days"),
                row.getInt("open"),
                row.getInt("troubled"),
                row.getInt("engaged"),
                row.getInt("won"),
                row.getInt("lost"),
                row.getInt("overdue"),
                false);
        return new Row(
                row.getObject("id", UUID.class), HealthView.of(facts, current).score(), List.of((UUID[])
                        row.getArray("accounts").getArray()));
    }
}
