package com.quorumcrm.fields;

import com.quorumcrm.platform.CsvWriter;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param column the column of the list that it tells of; what one column shows may need several in a file
 * @param label a message key
 */
public record ExportColumn<T>(String column, String label, BiConsumer<CsvWriter, T> cell) {

    public static <T> ExportColumn<T> text(String column, String label, Function<T, @Nullable Object> value) {
        return new ExportColumn<>(column, label, (csv, row) -> {
            var held = value.apply(row);
            csv.text(held == null ? null : held.toString());
        });
    }

    public static <T> ExportColumn<T> number(String column, String label, Function<T, @Nullable BigDecimal> value) {
        return new ExportColumn<>(column, label, (csv, row) -> csv.number(value.apply(row)));
    }
}
