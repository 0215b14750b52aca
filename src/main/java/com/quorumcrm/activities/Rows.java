package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns as the types of the domain. */
final class Rows {

    private Rows() {}

    static UserId user(ResultSet row, String column) throws SQLException {
        return new UserId(row.getObject(column, UUID.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static <T extends Enum<T>> @Nullable T constant(ResultSet row, String column, Class<T> type) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** From two arrays of the same length. */
    static List<RecordRef> records(ResultSet row, String kinds, String ids) throws SQLException {
        var names = (String[]) row.getArray(kinds).getArray();
        var keys = (UUID[]) row.getArray(ids).getArray();
        var records = new ArrayList<RecordRef>();
        for (int i = 0; i < names.length; i++) {
            records.add(new RecordRef(RecordKind.valueOf(names[i]), keys[i]));
        }
        return records;
    }
}
