package com.quorumcrm.contacts;

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

/** The statements that take back what the intake of people has written. */
@Component
class ContactIntakeUndo {

    private static final String ROWS =
            "json_to_recordset(cast(:rows as json)) as r(id uuid, version bigint, before text)";

    private static final List<String> CLEAR = List.of(
            "delete from contact_email where contact_id = any(cast(:ids as uuid[]))",
            "delete from contact_phone where contact_id = any(cast(:ids as uuid[]))",
            "delete from affiliation where contact_id = any(cast(:ids as uuid[]))");

    private static final List<String> FILL = List.of("""
            insert into contact_email
            select e.* from %s, jsonb_populate_recordset(null::contact_email, cast(r.before as jsonb) -> 'emails') e
            where r.id = any(cast(:ids as uuid[]))""".formatted(ROWS), """
            insert into contact_phone
            select e.* from %s, jsonb_populate_recordset(null::contact_phone, cast(r.before as jsonb) -> 'phones') e
            where r.id = any(cast(:ids as uuid[]))""".formatted(ROWS), """
            insert into affiliation
            select e.* from %s, jsonb_populate_recordset(null::affiliation, cast(r.before as jsonb) -> 'places') e
            where r.id = any(cast(:ids as uuid[]))""".formatted(ROWS));

    /** What was said stays known: another word says what was last said before. */
    private static final String UNSAY = """
            insert into contact_consent (id, contact_id, channel, state, given_on, source, recorded_by, recorded_at)
            select uuidv7(), r.id, k.channel, coalesce(b.state, 'UNKNOWN'), coalesce(b.given_on, cast(:now as date)), b.source, :by, :now
            from %s
            cross join lateral (
                select distinct on (channel) channel, state, given_on, source from contact_consent
                where contact_id = r.id order by channel, recorded_at desc, id desc) k
            left join jsonb_to_recordset(cast(r.before as jsonb) -> 'consents') as b(channel text, state text, given_on date, source text)
                 on b.channel = k.channel
            where r.id = any(cast(:ids as uuid[])) and cast(r.before as jsonb) -> 'consents' is not null
              and (k.state, k.given_on, k.source) is distinct from (b.state, b.given_on, b.source)""".formatted(ROWS);

    private final JdbcClient jdbc;
    private final JsonRows json;

    ContactIntakeUndo(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(UUID id, long version, @Nullable String before) {}

    Map<UUID, Outcome> undo(List<TakeBack> changes, UserId by, Instant now) {
        var rows = json.of(changes.stream()
                .map(change -> new Row(change.record().id(), change.version(), change.before()))
                .toList());
        var outcomes = new HashMap<UUID, Outcome>();
        ids("select c.id from contact c join " + ROWS + " on c.id = r.id", rows)
                .forEach(id -> outcomes.put(id, Outcome.CHANGED));
        delete(rows).forEach(id -> outcomes.put(id, Outcome.DELETED));
        restore(rows, by, now).forEach(id -> outcomes.put(id, Outcome.RESTORED));
        changes.forEach(change -> outcomes.putIfAbsent(change.record().id(), Outcome.GONE));
        return outcomes;
    }

    private List<UUID> delete(String rows) {
        return ids(
                "delete from contact c using " + ROWS
                        + " where c.id = r.id and c.version = r.version and r.before is null returning c.id",
                rows);
    }

    private List<UUID> ids(String statement, String rows) {
        return jdbc.sql(statement).param("rows", rows).query(UUID.class).list();
    }

    private List<UUID> restore(String rows, UserId by, Instant now) {
        var restored = jdbc.sql("""
                        update contact c
                        set first_name = b.first_name, last_name = b.last_name, description = b.description,
                            decision_power = coalesce(b.decision_power, c.decision_power),
                            gatekeeper = coalesce(b.gatekeeper, c.gatekeeper),
                            custom_values = coalesce(b.custom_values, c.custom_values),
                            owner_id = b.owner_id, deleted_at = b.deleted_at, deleted_by = b.deleted_by,
                            version = c.version + 1, updated_at = :now, updated_by = :by
                        from %s, jsonb_populate_record(null::contact, cast(r.before as jsonb) -> 'person') b
                        where c.id = r.id and c.version = r.version and r.before is not null
                        returning c.id""".formatted(ROWS))
                .param("rows", rows)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .query(UUID.class)
                .list();
        if (!restored.isEmpty()) {
            CLEAR.forEach(statement -> jdbc.sql(statement)
                    .param("ids", PostgresArrays.uuids(restored))
                    .update());
            FILL.forEach(statement -> jdbc.sql(statement)
                    .param("rows", rows)
                    .param("ids", PostgresArrays.uuids(restored))
                    .update());
            jdbc.sql(UNSAY)
                    .param("rows", rows)
                    .param("ids", PostgresArrays.uuids(restored))
                    .param("by", by.id())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return restored;
    }
}
