package com.quorumcrm.intake;

import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.JsonRows;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that take back what the intake has written. */
@Component
class IntakeUndo {

    private static final String ROWS =
            "json_to_recordset(cast(:rows as json)) as r(id uuid, version bigint, before text)";

    private final JdbcClient jdbc;
    private final JsonRows json;

    IntakeUndo(JdbcClient jdbc, JsonRows json) {
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
        delete(rows).forEach(id -> outcomes.put(id, Outcome.DELETED));
        restore(rows, by, now).forEach(id -> outcomes.put(id, Outcome.RESTORED));
        changes.forEach(change -> outcomes.putIfAbsent(change.record().id(), Outcome.GONE));
        return outcomes;
    }

    private List<UUID> remaining(String rows) {
        return jdbc.sql("select o.id from opportunity o join " + ROWS + " on o.id = r.id")
                .param("rows", rows)
                .query(UUID.class)
                .list();
    }

    private List<UUID> delete(String rows) {
        jdbc.sql("select set_config('quorum.purge', 'on', true)")
                .query(String.class)
                .single();
        var deleted = jdbc.sql("delete from opportunity o using " + ROWS
                        + " where o.id = r.id and o.version = r.version and r.before is null returning o.id")
                .param("rows", rows)
                .query(UUID.class)
                .list();
        jdbc.sql("select set_config('quorum.purge', '', true)")
                .query(String.class)
                .single();
        return deleted;
    }

    private List<UUID> restore(String rows, UserId by, Instant now) {
        var restored = jdbc.sql("""
                        update opportunity o
                        set name = b.name, account_id = b.account_id, owner_id = b.owner_id, pipeline_id = b.pipeline_id,
                            stage_id = b.stage_id, status = b.status, stage_since = b.stage_since, currency = b.currency,
                            amount = b.amount, base_amount = b.base_amount, close_date = b.close_date, closed_on = b.closed_on,
                            probability = b.probability, category = b.category, type = b.type, source = b.source,
                            channel = b.channel, next_step = b.next_step, loss_reason_id = b.loss_reason_id,
                            description = b.description, custom_values = coalesce(b.custom_values, o.custom_values), deleted_at = b.deleted_at, deleted_by = b.deleted_by,
                            version = o.version + 1, updated_at = :now, updated_by = :by
                        from %s, jsonb_populate_record(null::opportunity, cast(r.before as jsonb) -> 'deal') b
                        where o.id = r.id and o.version = r.version and r.before is not null
                        returning o.id""".formatted(ROWS))
                .param("rows", rows)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .query(UUID.class)
                .list();
        restoreLines(rows, restored);
        return restored;
    }

    private void restoreLines(String rows, List<UUID> restored) {
        if (restored.isEmpty()) {
            return;
        }
        jdbc.sql("delete from opportunity_line where opportunity_id = any(cast(:ids as uuid[]))")
                .param("ids", PostgresArrays.uuids(restored))
                .update();
        jdbc.sql("""
                        insert into opportunity_line
                        select l.* from %s, jsonb_populate_recordset(null::opportunity_line, cast(r.before as jsonb) -> 'lines') l
                        where r.id = any(cast(:ids as uuid[]))""".formatted(ROWS))
                .param("rows", rows)
                .param("ids", PostgresArrays.uuids(restored))
                .update();
    }
}
