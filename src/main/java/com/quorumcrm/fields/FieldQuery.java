package com.quorumcrm.fields;

import com.quorumcrm.identity.RequestMemory;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads which custom fields there are; everybody may know. Each method is one statement. */
@Repository
@Transactional(readOnly = true)
public class FieldQuery {

    private static final String SELECT = """
            select id, version, record_kind, key, label, type, required, searchable, help, initial, longest, digits, lowest,
                   highest, scopes, options, retired_at
            from custom_field
            where %s order by position, id""";

    private final JdbcClient jdbc;

    FieldQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked for once per web request and kind, whatever the number of those who want to know. */
    public FieldSet of(RecordKind kind) {
        return RequestMemory.recall(
                FieldSet.class, kind, () -> new FieldSet(kind, all(kind, "and retired_at is null")));
    }

    /** Those that are out of use too; asked for as rarely. */
    public List<CustomField> withRetired(RecordKind kind) {
        return RequestMemory.recall(Ever.class, kind, () -> new Ever(all(kind, "")))
                .fields();
    }

    /** A change was made; whoever asks next in this request is told. */
    static void forget() {
        RequestMemory.forget(FieldSet.class);
        RequestMemory.forget(Ever.class);
    }

    /** All fields that there have ever been, until they are erased. */
    private record Ever(List<CustomField> fields) {}

    /** @throws NoSuchRecord when there is none */
    public CustomField get(FieldId id) {
        return fields("id = :id", Map.of("id", id.id())).stream().findFirst().orElseThrow(NoSuchRecord::new);
    }

    private List<CustomField> all(RecordKind kind, String condition) {
        return fields("record_kind = :kind " + condition, Map.of("kind", kind.name()));
    }

    private List<CustomField> fields(String condition, Map<String, Object> params) {
        return jdbc.sql(SELECT.formatted(condition))
                .params(params)
                .query(FieldQuery::field)
                .list();
    }

    private static CustomField field(ResultSet row, int number) throws SQLException {
        var initial = row.getString("initial");
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new CustomField(
                new FieldId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                RecordKind.valueOf(row.getString("record_kind")),
                row.getString("key"),
                row.getString("label"),
                FieldType.valueOf(row.getString("type")),
                row.getBoolean("required"),
                row.getBoolean("searchable"),
                row.getString("help"),
                initial == null ? null : FieldJson.value(initial),
                limits(row),
                List.of((String[]) row.getArray("scopes").getArray()),
                Arrays.asList(FieldJson.read(row.getString("options"), FieldOption[].class)),
                retired == null ? null : retired.toInstant());
    }

    private static FieldLimits limits(ResultSet row) throws SQLException {
        return new FieldLimits(
                integer(row, "longest"),
                integer(row, "digits"),
                row.getBigDecimal("lowest"),
                row.getBigDecimal("highest"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
