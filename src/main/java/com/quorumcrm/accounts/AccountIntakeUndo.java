package com.quorumcrm.accounts;

import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.JsonRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that take back what the intake of companies has written. */
@Component
class AccountIntakeUndo {

    private static final String ROWS =
            "json_to_recordset(cast(:rows as json)) as r(id uuid, version bigint, before text)";

    private final JdbcClient jdbc;
    private final JsonRows json;

    AccountIntakeUndo(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(UUID id, long version, @Nullable String before) {}

    Map<UUID, Outcome> undo(List<TakeBack> changes, UserId by, Instant now) {
        var rows = json.of(changes.stream()
                .map(change -> new Row(change.record().id(), change.version(), change.before()))
                .toList());
        var outcomes = new HashMap<UUID, Outcome>();
        remaining(rows).forEach(id -> outcomes.put(id, Outcome.CHANGED));
        used(rows).forEach(id -> outcomes.put(id, Outcome.USED));
        delete(rows).forEach(id -> outcomes.put(id, Outcome.DELETED));
        restore(rows, by, now).forEach(id -> outcomes.put(id, Outcome.RESTORED));
        changes.forEach(change -> outcomes.putIfAbsent(change.record().id(), Outcome.GONE));
        return outcomes;
    }

    private List<UUID> remaining(String rows) {
        return jdbc.sql("select a.id from account a join " + ROWS + " on a.id = r.id")
                .param("rows", rows)
                .query(UUID.class)
                .list();
    }

    /** Companies with subsidiaries that stay. Other modules' records are kept by their foreign keys. */
    private List<UUID> used(String rows) {
        return jdbc.sql("""
                        with r as materialized (select r.* from %s)
                        select a.id from account a join r on r.id = a.id
                        where r.before is null and a.version = r.version
                          and (exists (select from account child where child.parent_id = a.id and child.id not in (select id from r)))""".formatted(ROWS))
                .param("rows", rows)
                .query(UUID.class)
                .list();
    }

    private List<UUID> delete(String rows) {
        return jdbc.sql("""
                        with r as materialized (select r.* from %s)
                        delete from account a using r
                        where a.id = r.id and a.version = r.version and r.before is null
                          and not exists (select from account child where child.parent_id = a.id and child.id not in (select id from r))
                        returning a.id""".formatted(ROWS))
                .param("rows", rows)
                .query(UUID.class)
                .list();
    }

    private List<UUID> restore(String rows, UserId by, Instant now) {
        return jdbc.sql("""
                        update account a
                        set name = b.name, type = b.type, parent_id = b.parent_id, owner_id = b.owner_id, industry = b.industry,
                            segment = b.segment, country = b.country, city = b.city, website = b.website, phone = b.phone,
                            employees = b.employees, founded_year = b.founded_year, revenue = b.revenue,
                            revenue_currency = b.revenue_currency, description = b.description,
                            custom_values = coalesce(b.custom_values, a.custom_values),
                            deleted_at = b.deleted_at, deleted_by = b.deleted_by,
                            version = a.version + 1, updated_at = :now, updated_by = :by
                        from %s, jsonb_populate_record(null::account, cast(r.before as jsonb)) b
                        where a.id = r.id and a.version = r.version and r.before is not null
                        returning a.id""".formatted(ROWS))
                .param("rows", rows)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .query(UUID.class)
                .list();
    }
}
