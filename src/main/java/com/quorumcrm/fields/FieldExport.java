package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Writes custom fields into files that come back through an import. */
@Component
public class FieldExport {

    private static final int AT_ONCE = 1000;

    private final CustomFields fields;

    FieldExport(CustomFields fields) {
        this.fields = fields;
    }

    /** The headings of their columns. */
    public List<String> labels(RecordKind kind) {
        return fields.of(kind).fields().stream().map(CustomField::label).toList();
    }

    /** What writes the cells of each record; what they name is looked up for all of them at once. */
    public List<Consumer<CsvWriter>> cells(RecordKind kind, List<CustomValues> values, Viewer viewer) {
        var reading = fields.reading(kind, values, viewer);
        return values.stream()
                .<Consumer<CsvWriter>>map(
                        held -> csv -> reading.fields().fields().forEach(field -> cell(csv, reading, field, held)))
                .toList();
    }

    /** A number is one in spreadsheets too. */
    private static void cell(CsvWriter csv, FieldReading reading, CustomField field, CustomValues held) {
        var value = held.get(field.key());
        if (field.type() == FieldType.NUMBER) {
            csv.number(value == null ? null : value.decimalValue());
        } else {
            csv.text(reading.exported(field, held));
        }
    }

    /** Hands on what comes one by one in parts that are looked up at once. */
    public <T> void inParts(Consumer<Consumer<T>> source, Consumer<List<T>> reader) {
        var part = new ArrayList<T>();
        source.accept(one -> {
            part.add(one);
            if (part.size() == AT_ONCE) {
                reader.accept(List.copyOf(part));
                part.clear();
            }
        });
        if (!part.isEmpty()) {
            reader.accept(part);
        }
    }
}
