package com.quorumcrm.platform;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.UserId;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads columns as the types of the domain. */
public final class Rows {

    private Rows() {}

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** @param type makes the id of a record, as in {@code UserId::new} */
    public static <T> T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return type.apply(row.getObject(column, UUID.class));
    }

    public static <T> @Nullable T idOrNull(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }

    public static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    public static UserId user(ResultSet row, String column) throws SQLException {
        return id(row, column, UserId::new);
    }

    public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static BigDecimal number(ResultSet row, String column) throws SQLException {
        return plain(row.getBigDecimal(column));
    }

    /** Without the zeros that a column's scale adds: 0.4, not 0.4000. */
    public static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Rounded to what the currency has of digits. */
    public static @Nullable Money money(ResultSet row, String column, Currency currency) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? null : Money.rounded(amount, currency);
    }

    public static @Nullable Money money(ResultSet row, String amount, String currency) throws SQLException {
        var value = row.getBigDecimal(amount);
        return value == null ? null : new Money(value, Currency.getInstance(row.getString(currency)));
    }

    /** From two arrays of the same length. */
    public static Map<String, String> map(ResultSet row, String keys, String values) throws SQLException {
        var map = new TreeMap<String, String>();
        var names = texts(row.getArray(keys));
        var texts = texts(row.getArray(values));
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], texts[i]);
        }
        return map;
    }

    /** Of a column that is an array; nothing when it is null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of(texts(row.getArray(column)));
    }

    private static String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
