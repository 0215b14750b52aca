package com.quorumcrm.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY, in portions, so that memory does not grow with their number. */
final class TableCopy {

    private static final int PORTION = 1 << 17;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(PORTION + (1 << 12));

    TableCopy(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    }

    void row(@Nullable Object[] values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            rows.append(column == 0 ? "" : "\t");
            value(values[column]);
        }
        rows.append('\n');
        if (rows.length() >= PORTION) {
            send();
        }
    }

    /** @return how many rows the table has got */
    long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    private void send() throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case BigDecimal number -> rows.append(number.toPlainString());
            case List<?> list ->
                rows.append('{')
                        .append(String.join(
                                ",", list.stream().map(Object::toString).toList()))
                        .append('}');
            case String text -> text(text);
            default -> rows.append(value);
        }
    }

    private void text(String text) {
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }
}
