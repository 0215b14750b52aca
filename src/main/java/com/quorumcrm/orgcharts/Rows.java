package com.quorumcrm.orgcharts;

import com.quorumcrm.contacts.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns as the types of the domain. */
final class Rows {

    private Rows() {}

    static ContactId contact(ResultSet row, String column) throws SQLException {
        return new ContactId(row.getObject(column, UUID.class));
    }

    static @Nullable ContactId contactOrNull(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ContactId(id);
    }
}
