package com.quorumcrm.catalog;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.JsonRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the intake of products reads and writes, many rows to a statement. */
@Component
class ProductIntakeStatements {

    private static final String COLUMNS = """
            id uuid, external_id text, sku text, name text, family text, unit text, recurring boolean, price numeric,
            currency text, active boolean""";

    private static final String FIND = """
            with r as materialized (
                select r.*, quorum_fold(sku) as folded_sku, quorum_fold(name) as folded_name
                from json_to_recordset(cast(:rows as json))
                    as r("row" bigint, external_id text, known uuid, sku text, name text)),
            named as (
                select r."row", (array_agg(p.id))[1] as id, count(*) > 1 as several
                from r join product p on quorum_fold(p.name) = r.folded_name
                where p.deleted_at is null
                group by r."row"),
            found as (
                select r."row", coalesce(e.product_id, r.known, s.id, n.id) as id,
                       coalesce(e.product_id, r.known, s.id) is null and n.several as several
                from r
                left join product_external_id e on e.system = :system and e.external_id = r.external_id
                left join product s on quorum_fold(s.sku) = r.folded_sku and s.deleted_at is null
                left join named n on n."row" = r."row")
            select f."row", f.several, p.*, p.deleted_at is not null as trashed, to_jsonb(p)::text as before
            from found f join product p on p.id = f.id
            for update of p""";

    private static final String CREATE = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            product as (
                insert into product (id, version, sku, name, family, unit, recurring, price, currency, active,
                                     created_at, created_by, updated_at, updated_by)
                select id, 0, sku, name, family, unit, recurring, price, currency, active, :now, :by, :now, :by from r)
            insert into product_external_id (system, external_id, product_id)
            select :system, external_id, id from r where external_id is not null""".formatted(COLUMNS);

    private static final String CHANGE = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            named as (
                insert into product_external_id (system, external_id, product_id)
                select :system, external_id, id from r where external_id is not null
                on conflict do nothing)
            update product p
            set sku = r.sku, name = r.name, family = r.family, unit = r.unit, recurring = r.recurring, price = r.price,
                currency = r.currency, active = r.active, deleted_at = null, deleted_by = null,
                version = p.version + 1, updated_at = :now, updated_by = :by
            from r where p.id = r.id""".formatted(COLUMNS);

    private static final String UNDO_ROWS =
            "json_to_recordset(cast(:rows as json)) as r(id uuid, version bigint, before text)";

    private final JdbcClient jdbc;
    private final JsonRows json;

    ProductIntakeStatements(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A product that is here already and that a row of a file is about.
     *
     * @param several whether more than one product could be meant
     * @param before all of it, as JSON
     */
    record Held(
            long row,
            ProductId id,
            long version,
            ProductDetails details,
            boolean trashed,
            boolean several,
            String before) {}

    /** A product as it is written. */
    record Row(
            long row,
            UUID id,
            @Nullable String externalId,
            String sku,
            String name,
            @Nullable String family,
            @Nullable String unit,
            boolean recurring,
            BigDecimal price,
            String currency,
            boolean active) {

        static Row of(IncomingProduct product, ProductId id, ProductDetails details) {
            return new Row(
                    product.row(),
                    id.id(),
                    product.externalId(),
                    details.sku(),
                    details.name(),
                    details.family(),
                    details.unit(),
                    details.recurring(),
                    details.price().amount(),
                    details.price().currency().getCurrencyCode(),
                    details.active());
        }
    }

    private record Key(
            long row, @Nullable String externalId, @Nullable UUID known, String sku, String name) {}

    private record Undo(UUID id, long version, @Nullable String before) {}

    /** The products that rows are about, by row; locked until the transaction ends. */
    Map<Long, Held> held(List<IncomingProduct> products, String system) {
        var keys = products.stream()
                .map(product -> new Key(
                        product.row(),
                        product.externalId(),
                        product.known() == null ? null : product.known().id(),
                        product.details().sku(),
                        product.details().name()))
                .toList();
        return jdbc
                .sql(FIND)
                .param("rows", json.of(keys))
                .param("system", system)
                .query(ProductIntakeStatements::held)
                .list()
                .stream()
                .collect(toMap(Held::row, identity()));
    }

    void create(List<Row> rows, String system, UserId by, Instant now) {
        write(CREATE, rows, system, by, now);
    }

    void change(List<Row> rows, String system, UserId by, Instant now) {
        write(CHANGE, rows, system, by, now);
    }

    private void write(String statement, List<Row> rows, String system, UserId by, Instant now) {
        if (!rows.isEmpty()) {
            jdbc.sql(statement)
                    .param("rows", json.of(rows))
                    .param("system", system)
                    .param("by", by.id())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    Map<UUID, Outcome> undo(List<TakeBack> changes, UserId by, Instant now) {
        var rows = json.of(changes.stream()
                .map(change -> new Undo(change.record().id(), change.version(), change.before()))
                .toList());
        var outcomes = new HashMap<UUID, Outcome>();
        ids(jdbc.sql("select p.id from product p join " + UNDO_ROWS + " on p.id = r.id"), rows)
                .forEach(id -> outcomes.put(id, Outcome.CHANGED));
        ids(
                        jdbc.sql("delete from product p using " + UNDO_ROWS
                                + " where p.id = r.id and p.version = r.version and r.before is null returning p.id"),
                        rows)
                .forEach(id -> outcomes.put(id, Outcome.DELETED));
        restored(rows, by, now).forEach(id -> outcomes.put(id, Outcome.RESTORED));
        changes.forEach(change -> outcomes.putIfAbsent(change.record().id(), Outcome.GONE));
        return outcomes;
    }

    private List<UUID> restored(String rows, UserId by, Instant now) {
        var statement = jdbc.sql("""
                        update product p
                        set sku = b.sku, name = b.name, family = b.family, unit = b.unit, recurring = b.recurring,
                            price = b.price, currency = b.currency, active = b.active, deleted_at = b.deleted_at,
                            deleted_by = b.deleted_by, version = p.version + 1, updated_at = :now, updated_by = :by
                        from %s, jsonb_populate_record(null::product, cast(r.before as jsonb)) b
                        where p.id = r.id and p.version = r.version and r.before is not null
                        returning p.id""".formatted(UNDO_ROWS))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id());
        return ids(statement, rows);
    }

    private static List<UUID> ids(JdbcClient.StatementSpec statement, String rows) {
        return statement.param("rows", rows).query(UUID.class).list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getLong("row"),
                new ProductId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new ProductDetails(
                        row.getString("sku"),
                        row.getString("name"),
                        row.getString("family"),
                        row.getString("unit"),
                        row.getBoolean("recurring"),
                        Money.rounded(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                        row.getBoolean("active"),
                        Map.of()),
                row.getBoolean("trashed"),
                row.getBoolean("several"),
                row.getString("before"));
    }
}
