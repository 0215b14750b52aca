package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that is taken away as a file.
 *
 * @param fields the custom fields that follow its own columns
 * @param rows gives every record to what it is given, one by one
 */
public record ExportFile<T>(
        RecordKind kind,
        List<ExportColumn<T>> columns,
        List<CustomField> fields,
        Function<T, CustomValues> custom,
        Consumer<Consumer<T>> rows) {

    public ExportFile {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }
}
