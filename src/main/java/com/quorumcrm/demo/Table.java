package com.quorumcrm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How records of the demo become rows.
 *
 * @param columns their names with commas between
 * @param values one for each column
 */
record Table<R>(String name, String columns, Function<R, @Nullable Object[]> values) {

    /** @return how many rows the table has got */
    long load(Connection connection, Stream<R> records) throws SQLException {
        var copy = new TableCopy(connection, name, columns);
        for (Iterator<R> all = records.iterator(); all.hasNext(); ) {
            copy.row(values.apply(all.next()));
        }
        return copy.end();
    }
}
