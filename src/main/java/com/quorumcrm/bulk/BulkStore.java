package com.quorumcrm.bulk;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.PostgresArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What bulk edits read and write. */
@Repository
class BulkStore {

    private static final TypeReference<Map<String, @Nullable String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A bulk edit as it is worked on. */
    record Work(
            BulkEditId id,
            RecordKind kind,
            Map<String, @Nullable String> sets,
            BulkStatus status,
            UserId by,
            Instant at) {}

    /** One record of it. */
    record Part(
            int position,
            UUID record,
            BulkState state,
            @Nullable Reason reason,
            Map<String, @Nullable String> before,
            long version) {}

    void add(BulkEditId id, EditInBulk command, List<UUID> records, UserId by, Instant at) {
        jdbc.sql("""
                        insert into bulk_edit (id, record_kind, sets, status, created_at, created_by)
                        values (:id, :kind, cast(:sets as jsonb), 'CHECKING', :at, :by)""")
                .param("id", id.id())
                .param("kind", command.kind().name())
                .param("sets", json.writeValueAsString(command.sets()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
        jdbc.sql("""
                        insert into bulk_edit_item (bulk_edit_id, position, record_id, state)
                        select :id, picked.position, picked.id, 'WAITING'
                        from unnest(cast(:records as uuid[])) with ordinality picked (id, position)""")
                .param("id", id.id())
                .param("records", PostgresArrays.uuids(records))
                .update();
    }

    Optional<Work> find(BulkEditId id) {
        return jdbc.sql("select id, record_kind, sets, status, created_by, created_at from bulk_edit where id = :id")
                .param("id", id.id())
                .query(this::work)
                .optional();
    }

    List<Work> of(UserId person, int most) {
        return jdbc.sql("""
                        select id, record_kind, sets, status, created_by, created_at from bulk_edit
                        where created_by = :person order by created_at desc limit :most""")
                .param("person", person.id())
                .param("most", most)
                .query(this::work)
                .list();
    }

    /** @return false when it is not in that status any more */
    boolean advance(BulkEditId id, BulkStatus from, BulkStatus to, Instant at) {
        return jdbc.sql("update bulk_edit set status = :to, finished_at = :at where id = :id and status = :from")
                        .param("id", id.id())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Part> some(BulkEditId id, BulkState state, int most) {
        return parts("state = '%s'".formatted(state.name()), id, most);
    }

    /** Refused ones first: what needs to be looked at. */
    List<Part> all(BulkEditId id, int most) {
        return parts("true", id, most);
    }

    private List<Part> parts(String condition, BulkEditId id, int most) {
        return jdbc.sql("""
                        select position, record_id, state, reason, before, version from bulk_edit_item
                        where bulk_edit_id = :id and %s
                        order by state not in ('REFUSED', 'KEPT'), position limit :most""".formatted(condition))
                .param("id", id.id())
                .param("most", most)
                .query(this::part)
                .list();
    }

    Map<BulkState, Long> counts(BulkEditId id) {
        var counts = new EnumMap<BulkState, Long>(BulkState.class);
        jdbc.sql("select state, count(*) as records from bulk_edit_item where bulk_edit_id = :id group by state")
                .param("id", id.id())
                .query(row -> {
                    counts.put(BulkState.valueOf(row.getString("state")), row.getLong("records"));
                });
        return counts;
    }

    /** Takes one record on until the transaction ends; false when somebody else has dealt with it meanwhile. */
    boolean take(BulkEditId id, Part part) {
        return jdbc.sql("""
                        select true from bulk_edit_item
                        where bulk_edit_id = :id and position = :position and state = :was for update""")
                .param("id", id.id())
                .param("position", part.position())
                .param("was", part.state().name())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Unless somebody else has dealt with it meanwhile. */
    void set(BulkEditId id, Part part, BulkState state, @Nullable Reason reason) {
        jdbc.sql("""
                        update bulk_edit_item set state = :state, reason = cast(:reason as jsonb)
                        where bulk_edit_id = :id and position = :position and state = :was""")
                .param("id", id.id())
                .param("position", part.position())
                .param("was", part.state().name())
                .param("state", state.name())
                .param("reason", reason == null ? null : json.writeValueAsString(reason))
                .update();
    }

    /** With what it was before, and the version that the record has now. */
    void changed(BulkEditId id, Part part, RecordKind kind, Map<String, @Nullable String> before) {
        jdbc.sql("""
                        update bulk_edit_item
                        set state = 'CHANGED', before = cast(:before as jsonb), version = (select version from %s where id = :record)
                        where bulk_edit_id = :id and position = :position""".formatted(kind.table()))
                .param("id", id.id())
                .param("position", part.position())
                .param("record", part.record())
                .param("before", json.writeValueAsString(before))
                .update();
    }

    /** Is the record still as the bulk edit left it? Nobody changes it until the transaction ends. */
    boolean isUntouched(Part part, RecordKind kind) {
        return jdbc.sql("select version from %s where id = :record and deleted_at is null for update"
                        .formatted(kind.table()))
                .param("record", part.record())
                .query(Long.class)
                .optional()
                .filter(version -> version == part.version())
                .isPresent();
    }

    private Work work(ResultSet row, int number) throws SQLException {
        return new Work(
                new BulkEditId(row.getObject("id", UUID.class)),
                RecordKind.valueOf(row.getString("record_kind")),
                values(row.getString("sets")),
                BulkStatus.valueOf(row.getString("status")),
                new UserId(row.getObject("created_by", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Part part(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Part(
                row.getInt("position"),
                row.getObject("record_id", UUID.class),
                BulkState.valueOf(row.getString("state")),
                reason == null ? null : json.readValue(reason, Reason.class),
                values(row.getString("before")),
                row.getLong("version"));
    }

    private Map<String, @Nullable String> values(@Nullable String text) {
        return text == null ? new HashMap<>() : json.readValue(text, VALUES);
    }
}
