package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.UserId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns as the types of the domain. */
final class Rows {

    private Rows() {}

    static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    static ContactId contact(ResultSet row, String column) throws SQLException {
        return new ContactId(row.getObject(column, UUID.class));
    }

    static UserId user(ResultSet row, String column) throws SQLException {
        return new UserId(row.getObject(column, UUID.class));
    }

    static @Nullable AccountId accountOrNull(ResultSet row, String column) throws SQLException {
        var id = uuid(row, column);
        return id == null ? null : new AccountId(id);
    }

    static @Nullable ContactId contactOrNull(ResultSet row, String column) throws SQLException {
        var id = uuid(row, column);
        return id == null ? null : new ContactId(id);
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Money money(ResultSet row, String amount, String currency) throws SQLException {
        var value = row.getBigDecimal(amount);
        return value == null ? null : new Money(value, Currency.getInstance(row.getString(currency)));
    }

    /** From two arrays of the same length. */
    static Map<String, String> map(ResultSet row, String keys, String values) throws SQLException {
        var map = new TreeMap<String, String>();
        var names = texts(row.getArray(keys));
        var texts = texts(row.getArray(values));
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], texts[i]);
        }
        return map;
    }

    private static String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
