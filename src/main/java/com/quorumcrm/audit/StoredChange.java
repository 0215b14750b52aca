package com.quorumcrm.audit;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change as it is stored. */
record StoredChange(
        UUID id, Instant at, @Nullable String by, String via, RecordRef record, String action, String changes) {

    /** Of changes under the alias {@code c}. */
    static final String COLUMNS = """
            c.id, c.at, (select name from app_user where id = c.changed_by) as changed_by, c.via, c.record_kind, c.record_id,
            c.action, c.changes""";

    static StoredChange of(ResultSet row, int number) throws SQLException {
        return new StoredChange(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("via"),
                new RecordRef(RecordKind.valueOf(row.getString("record_kind")), row.getObject("record_id", UUID.class)),
                row.getString("action"),
                row.getString("changes"));
    }
}
