package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that is taken away as a file.
 *
 * @param fields the custom fields that follow its own columns
 * @param shown the columns of the list, those of other modules among them
 * @param id of the record in a row
 * @param rows gives every record to what it is given, one by one
 */
public record ExportFile<T>(
        RecordKind kind,
        List<ExportColumn<T>> columns,
        List<CustomField> fields,
        Function<T, CustomValues> custom,
        Set<String> shown,
        Function<T, UUID> id,
        Consumer<Consumer<T>> rows) {

    public ExportFile {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }
}
