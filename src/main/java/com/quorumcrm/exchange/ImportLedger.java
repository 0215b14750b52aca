package com.quorumcrm.exchange;

import static java.util.stream.Collectors.toMap;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.platform.JsonRows;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what an import did to each record, which rows it refused, and which have to wait. */
@Repository
class ImportLedger {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final JsonMapper json;

    ImportLedger(JdbcClient jdbc, JsonRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    /** A row that was refused. */
    record Refused(long row, @Nullable String column, String message, List<String> cells) {}

    /** What was done to one record. */
    record Change(long row, TakeBack takeBack) {}

    private record Entry(
            long row,
            String kind,
            UUID id,
            String action,
            @Nullable String before,
            long version) {

        /** This, and what a later row did to the same record. */
        private Entry then(Entry later) {
            return new Entry(row, kind, id, action, before, later.version);
        }
    }

    void changed(ImportId id, List<Taken> taken) {
        var entries = taken.stream()
                .filter(one -> one.result() == Result.CREATED || one.result() == Result.UPDATED)
                .map(ImportLedger::entry)
                .collect(toMap(Entry::id, entry -> entry, Entry::then, LinkedHashMap::new))
                .values();
        if (!entries.isEmpty()) {
            jdbc.sql("""
                            insert into import_change (import_id, row, record_kind, record_id, action, before, after_version)
                            select :import, "row", kind, id, action, cast(before as jsonb), version
                            from json_to_recordset(cast(:rows as json))
                                as r("row" bigint, kind text, id uuid, action text, before text, version bigint)
                            on conflict (import_id, record_kind, record_id) do update set after_version = excluded.after_version""")
                    .param("import", id.id())
                    .param("rows", rows.of(List.copyOf(entries)))
                    .update();
        }
    }

    private static Entry entry(Taken taken) {
        var record = Objects.requireNonNull(taken.record());
        return new Entry(
                taken.row(), record.kind().name(), record.id(), taken.result().name(), taken.before(), taken.version());
    }

    void refused(ImportId id, List<Refused> refused) {
        if (!refused.isEmpty()) {
            jdbc.sql("""
                            insert into import_error (import_id, row, column_name, message, cells)
                            select :import, "row", left("column", 200), left(message, 500), cells
                            from json_to_recordset(cast(:rows as json)) as r("row" bigint, "column" text, message text, cells jsonb)
                            on conflict (import_id, row) do nothing""")
                    .param("import", id.id())
                    .param("rows", rows.of(refused))
                    .update();
        }
    }

    void waiting(ImportId id, List<CsvRow> waiting) {
        if (!waiting.isEmpty()) {
            jdbc.sql("""
                            insert into import_deferred (import_id, row, cells)
                            select :import, number, cells
                            from json_to_recordset(cast(:rows as json)) as r(number bigint, cells jsonb)
                            on conflict (import_id, row) do nothing""")
                    .param("import", id.id())
                    .param("rows", rows.of(waiting))
                    .update();
        }
    }

    List<CsvRow> waiting(ImportId id, long after, int most) {
        return jdbc.sql("""
                        select row, cells from import_deferred
                        where import_id = :import and row > :after order by row limit :most""")
                .param("import", id.id())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new CsvRow(row.getLong("row"), json.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    void notWaiting(ImportId id, List<Long> numbers) {
        jdbc.sql("delete from import_deferred where import_id = :import and row = any(:rows)")
                .param("import", id.id())
                .param("rows", numbers.toArray(Long[]::new))
                .update();
    }

    /** Records that rows of the same file became when it was imported before, unless that was undone. */
    Map<Long, UUID> known(ImportId id, byte[] content, RecordKind kind, List<Long> numbers) {
        var known = new HashMap<Long, UUID>();
        jdbc
                .sql("""
                        select c.row, c.record_id
                        from import_job j join import_change c on c.import_id = j.id
                        where j.content_hash = :content and j.id <> :import and not j.dry_run and j.status <> 'UNDONE'
                          and c.record_kind = :kind and c.row = any(:rows)
                        order by j.created_at""")
                .param("content", content)
                .param("import", id.id())
                .param("kind", kind.name())
                .param("rows", numbers.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** What is still to be taken back, the last first. */
    List<Change> toTakeBack(ImportId id, RecordKind kind, int most) {
        return jdbc.sql("""
                        select row, record_kind, record_id, before, after_version from import_change
                        where import_id = :import and record_kind = :kind and outcome is null
                        order by row desc, record_id desc limit :most""")
                .param("import", id.id())
                .param("kind", kind.name())
                .param("most", most)
                .query((row, number) -> new Change(
                        row.getLong("row"),
                        new TakeBack(
                                new RecordRef(
                                        RecordKind.valueOf(row.getString("record_kind")),
                                        row.getObject("record_id", UUID.class)),
                                row.getString("before"),
                                row.getLong("after_version"))))
                .list();
    }

    private record Settled(
            UUID id, String outcome, @Nullable String reason) {}

    void settled(ImportId id, RecordKind kind, Map<UUID, Outcome> outcomes) {
        var settled = outcomes.entrySet().stream()
                .map(entry -> settled(entry.getKey(), entry.getValue()))
                .toList();
        jdbc.sql("""
                        update import_change c set outcome = r.outcome, reason = r.reason
                        from json_to_recordset(cast(:rows as json)) as r(id uuid, outcome text, reason text)
                        where c.import_id = :import and c.record_kind = :kind and c.record_id = r.id""")
                .param("import", id.id())
                .param("kind", kind.name())
                .param("rows", rows.of(settled))
                .update();
    }

    private static Settled settled(UUID id, Outcome outcome) {
        return switch (outcome) {
            case DELETED, GONE -> new Settled(id, "DELETED", null);
            case RESTORED -> new Settled(id, "RESTORED", null);
            case CHANGED, USED -> new Settled(id, "KEPT", outcome.name());
        };
    }

    /** Has another try with what stayed because other records needed it. */
    int retryUsed(ImportId id, RecordKind kind) {
        return jdbc.sql("""
                        update import_change set outcome = null, reason = null
                        where import_id = :import and record_kind = :kind and reason = 'USED'""").param("import", id.id()).param("kind", kind.name()).update();
    }

    long kept(ImportId id) {
        return jdbc.sql("select count(*) from import_change where import_id = :import and outcome = 'KEPT'")
                .param("import", id.id())
                .query(Long.class)
                .single();
    }
}
