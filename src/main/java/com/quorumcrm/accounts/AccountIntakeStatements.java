package com.quorumcrm.accounts;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.JsonRows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the intake of companies reads and writes, many rows to a statement. */
@Component
class AccountIntakeStatements {

    /** By external id, else as known, else by name; a name is not believed where the company has another id. */
    private static final String FIND = """
            with r as materialized (
                select r.*, quorum_fold(name) as folded
                from json_to_recordset(cast(:rows as json)) as r("row" bigint, external_id text, known uuid, name text)),
            named as (
                select r."row", (array_agg(a.id))[1] as id, count(*) > 1 as several
                from r join account a on a.search = r.folded
                where a.deleted_at is null and %1$s
                  and (r.external_id is null
                       or not exists (select from account_external_id x where x.account_id = a.id and x.system = :system))
                group by r."row"),
            found as (
                select r."row",
                       (select coalesce(x.merged_into_id, x.id) from account x where x.id = coalesce(e.account_id, r.known, n.id)) as id,
                       e.account_id is null and r.known is null and n.several as several
                from r
                left join account_external_id e on e.system = :system and e.external_id = r.external_id
                left join named n on n."row" = r."row")
            select f."row", f.several, a.*, a.deleted_at is not null as trashed, %2$s as editable, (to_jsonb(a) - 'search')::text as before
            from found f join account a on a.id = f.id
            for update of a""";

    private static final String CREATE = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            company as (
                insert into account (id, version, name, type, parent_id, owner_id, industry, segment, country, city, website,
                                     phone, employees, founded_year, revenue, revenue_currency, description, custom_values,
                                     created_at, created_by, updated_at, updated_by)
                select id, 0, name, type, parent_id, owner_id, industry, segment, country, city, website,
                       phone, employees, founded_year, revenue, revenue_currency, description, custom_values, :now, :by, :now, :by
                from r)
            insert into account_external_id (system, external_id, account_id)
            select :system, external_id, id from r where external_id is not null""".formatted(AccountIntakeRow.COLUMNS);

    private static final String CHANGE = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            named as (
                insert into account_external_id (system, external_id, account_id)
                select :system, external_id, id from r where external_id is not null
                on conflict do nothing)
            update account a
            set name = r.name, type = r.type, parent_id = r.parent_id, owner_id = r.owner_id, industry = r.industry,
                segment = r.segment, country = r.country, city = r.city, website = r.website, phone = r.phone,
                employees = r.employees, founded_year = r.founded_year, revenue = r.revenue,
                revenue_currency = r.revenue_currency, description = r.description,
                custom_values = r.custom_values, deleted_at = null, deleted_by = null,
                version = a.version + 1, updated_at = :now, updated_by = :by
            from r where a.id = r.id""".formatted(AccountIntakeRow.COLUMNS);

    private final JdbcClient jdbc;
    private final JsonRows json;

    AccountIntakeStatements(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Key(
            long row, @Nullable String externalId, @Nullable UUID known, String name) {}

    /** The companies that rows are about, by row; locked until the transaction ends. */
    Map<Long, HeldAccount> held(List<IncomingAccount> rows, String system, Scope scope) {
        var keys = rows.stream()
                .map(account -> new Key(
                        account.row(),
                        account.externalId(),
                        account.known() == null ? null : account.known().id(),
                        account.details().name()))
                .toList();
        return jdbc
                .sql(FIND.formatted(scope.sql(RecordKind.ACCOUNT, "a"), scope.editSql(RecordKind.ACCOUNT, "a")))
                .param("rows", json.of(keys))
                .param("system", system)
                .params(scope.params())
                .query(HeldAccount::of)
                .list()
                .stream()
                .collect(toMap(HeldAccount::row, identity()));
    }

    void create(List<AccountIntakeRow> rows, String system, UserId by, Instant now) {
        write(CREATE, rows, system, by, now);
    }

    void change(List<AccountIntakeRow> rows, String system, UserId by, Instant now) {
        write(CHANGE, rows, system, by, now);
    }

    private void write(String statement, List<AccountIntakeRow> rows, String system, UserId by, Instant now) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement)
                    .param("rows", json.of(rows))
                    .param("system", system)
                    .param("by", by.id())
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .update();
        }
    }
}
