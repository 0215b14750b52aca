package com.quorumcrm.intake;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.JsonRows;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the intake reads and writes, many rows to a statement.
 *
 * <p>New deals bring history of their own, so their versions and sums are written here and the triggers are told to leave
 * them alone; deals that are changed go through the triggers, each at its own time.
 */
@Component
class IntakeStatements {

    private static final String CREATE = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            deal as (
                insert into opportunity (id, version, name, account_id, account_owner_id, owner_id, pipeline_id, stage_id, status, stage_since,
                                         currency, amount, base_amount, close_date, closed_on, probability, category, type,
                                         source, channel, next_step, loss_reason_id, description, custom_values,
                                         created_at, created_by, updated_at, updated_by)
                select r.id, 0, r.name, account_id, a.owner_id, r.owner_id, pipeline_id, stage_id, status, stage_since,
                       r.currency, amount, base_amount, close_date, closed_on, probability, category, r.type,
                       source, channel, next_step, loss_reason_id, r.description, r.custom_values, r.created_at, :by, :now, :by
                from r join account a on a.id = r.account_id),
            passed as (
                insert into opportunity_version (opportunity_id, valid_from, valid_to, pipeline_id, stage_id, status, category,
                                                 currency, amount, base_amount, close_date, owner_id, probability, deleted, changed_by)
                select r.id, r.created_at, r.stage_since, r.pipeline_id, s.id, 'OPEN', s.category,
                       r.currency, r.amount, r.base_amount, r.close_date, r.owner_id, s.probability, false, :by
                from r join stage s on s.id = :passed
                where r.status <> 'OPEN'),
            present as (
                insert into opportunity_version (opportunity_id, valid_from, pipeline_id, stage_id, status, category,
                                                 currency, amount, base_amount, close_date, owner_id, probability, deleted, changed_by)
                select id, stage_since, pipeline_id, stage_id, status, category,
                       currency, amount, base_amount, close_date, owner_id, probability, false, :by
                from r),
            line as (
                insert into opportunity_line (id, opportunity_id, product_id, position, quantity, unit_price, amount)
                select uuidv7(), id, product_id, 0, 1, amount, amount from r where product_id is not null and amount is not null),
            external as (
                insert into opportunity_external_id (system, external_id, opportunity_id)
                select :system, external_id, id from r where external_id is not null)
            insert into opportunity_sum (owner_id, close_month, pipeline_id, stage_id, status, category, currency,
                                         deals, amount, base_amount, weighted)
            select owner_id, date_trunc('month', close_date)::date, pipeline_id, stage_id, status, category, currency,
                   count(*), coalesce(sum(amount), 0), coalesce(sum(base_amount), 0), coalesce(sum(base_amount * probability), 0)
            from r
            group by 1, 2, 3, 4, 5, 6, 7""".formatted(IntakeRow.COLUMNS);

    private static final String FIND = """
            select r."row", o.id, o.version, o.name, o.account_id, o.owner_id, o.pipeline_id, o.stage_id, o.status,
                   o.created_at, o.stage_since, o.currency, o.amount, o.base_amount, o.close_date, o.closed_on, o.probability,
                   o.probability_reason, o.category, o.category_overridden, o.type, o.source, o.channel, o.next_step,
                   o.loss_reason_id, o.description, o.custom_values::text as custom_values, o.deleted_at is not null as trashed, %s as editable,
                   coalesce(l.lines, 0) as lines, l.product as line_product_id,
                   jsonb_build_object('deal', to_jsonb(o), 'lines', coalesce(l.stored, '[]')) as before
            from json_to_recordset(cast(:rows as json)) as r("row" bigint, external_id text, known uuid)
            left join opportunity_external_id e on e.system = :system and e.external_id = r.external_id
            join opportunity o on o.id = coalesce(e.opportunity_id, r.known)
            left join lateral (
                select count(*)::int as lines, (array_agg(product_id))[1] as product,
                       jsonb_agg(to_jsonb(x)) as stored
                from opportunity_line x where x.opportunity_id = o.id) l on true
            for update of o""";

    private static final String CHANGE = """
            update opportunity o
            set name = r.name, account_id = r.account_id, owner_id = r.owner_id, pipeline_id = r.pipeline_id,
                stage_id = r.stage_id, status = r.status, stage_since = r.stage_since, currency = r.currency, amount = r.amount,
                base_amount = r.base_amount, close_date = r.close_date, closed_on = r.closed_on, probability = r.probability,
                category = r.category, type = r.type, source = r.source, channel = r.channel, next_step = r.next_step,
                loss_reason_id = r.loss_reason_id, description = r.description, custom_values = r.custom_values, deleted_at = null, deleted_by = null,
                version = o.version + 1, updated_by = :by,
                updated_at = case when r.status <> 'OPEN' and o.status = 'OPEN' then r.stage_since else :now end
            from json_to_recordset(cast(:rows as json)) as r(%s)
            where o.id = r.id""".formatted(IntakeRow.COLUMNS);

    private static final String RELINE = """
            with r as materialized (
                select * from json_to_recordset(cast(:rows as json)) as r(%s) where relined),
            gone as (delete from opportunity_line l using r where l.opportunity_id = r.id)
            insert into opportunity_line (id, opportunity_id, product_id, position, quantity, unit_price, amount)
            select uuidv7(), id, product_id, 0, 1, amount, amount from r where product_id is not null and amount is not null""".formatted(IntakeRow.COLUMNS);

    private final JdbcClient jdbc;
    private final JsonRows json;

    IntakeStatements(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Key(
            long row, @Nullable String externalId, @Nullable UUID known) {}

    /** The deals that rows are about, by row; locked until the transaction ends. */
    Map<Long, HeldDeal> held(List<IncomingOpportunity> rows, String system, Scope scope) {
        var keys = rows.stream()
                .filter(deal -> deal.key() != null)
                .map(deal -> new Key(
                        deal.row(),
                        deal.externalId(),
                        deal.known() == null ? null : deal.known().id()))
                .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(FIND.formatted(scope.editSql(RecordKind.OPPORTUNITY, "o")))
                .param("rows", json.of(keys))
                .param("system", system)
                .params(scope.params())
                .query(HeldDeal.class)
                .list()
                .stream()
                .collect(toMap(HeldDeal::row, identity()));
    }

    /** Which of the accounts may be seen. */
    Set<UUID> seen(Set<UUID> accounts, Scope scope) {
        return Set.copyOf(jdbc.sql("""
                        select a.id from unnest(cast(:accounts as uuid[])) as named(id) join account a on a.id = named.id
                        where a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("accounts", PostgresArrays.uuids(accounts))
                .params(scope.params())
                .query(UUID.class)
                .list());
    }

    void create(List<IntakeRow> rows, IntakeTerms terms, Viewer viewer, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        var clock = historyTime("off");
        jdbc.sql(CREATE)
                .param("rows", json.of(rows))
                .param("passed", terms.passed().id())
                .param("system", terms.system())
                .param("by", viewer.id().id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        historyTime(clock);
    }

    void change(List<IntakeRow> rows, Viewer viewer, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        var parameter = json.of(rows);
        var clock = historyTime("row");
        jdbc.sql(CHANGE)
                .param("rows", parameter)
                .param("by", viewer.id().id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        historyTime(clock);
        jdbc.sql(RELINE).param("rows", parameter).update();
        jdbc.sql("update opportunity set updated_at = :now where id = any(cast(:ids as uuid[])) and updated_at <> :now")
                .param("ids", PostgresArrays.uuids(rows.stream().map(IntakeRow::id)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return what it was before */
    private String historyTime(String time) {
        var before = jdbc.sql("select coalesce(current_setting('quorum.now', true), '')")
                .query(String.class)
                .single();
        jdbc.sql("select set_config('quorum.now', :time, true)")
                .param("time", time)
                .query(String.class)
                .single();
        return before;
    }
}
