package com.quorumcrm.fields;

import com.quorumcrm.identity.ExportLog;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.CsvWriter;
import com.quorumcrm.web.AddedColumns;
import com.quorumcrm.web.ListState;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives lists as files that come back through an import, to those who may take records away; each time is noted. */
@Component
public class ListExport {

    private static final int AT_ONCE = 1000;

    private final CustomFields fields;
    private final MessageSource messages;
    private final ExportLog log;
    private final AddedColumns added;

    ListExport(CustomFields fields, MessageSource messages, ExportLog log, AddedColumns added) {
        this.fields = fields;
        this.messages = messages;
        this.log = log;
        this.added = added;
    }

    /** Where a list, as it is shown, is as a file; null when the viewer may not take records away. */
    public static @Nullable String url(ListState state, Viewer viewer) {
        var query = state.query();
        return viewer.can(Permission.EXPORT) ? state.path() + ".csv" + (query.isEmpty() ? "" : "?" + query) : null;
    }

    /**
     * What writes the file.
     *
     * @throws com.quorumcrm.kernel.Forbidden when the viewer may not take records away
     */
    public <T> Consumer<OutputStream> writer(ExportFile<T> file, Viewer viewer) {
        viewer.require(Permission.EXPORT);
        return output -> write(file, output, viewer);
    }

    private <T> void write(ExportFile<T> file, OutputStream output, Viewer viewer) {
        var written = new AtomicLong();
        try (var csv = CsvWriter.withByteOrderMark(output)) {
            file.columns().forEach(column -> csv.text(messages.getMessage(column.label(), null, viewer.locale())));
            file.fields().forEach(field -> csv.text(field.label()));
            added.shown(file.kind(), file.shown(), viewer)
                    .forEach(column ->
                            csv.text(messages.getMessage(column.column().label(), null, viewer.locale())));
            csv.endRow();
            inParts(file.rows(), part -> {
                rows(csv, file, part, viewer);
                written.addAndGet(part.size());
            });
        } finally {
            log.note(file.kind().plural(), written.get(), viewer);
        }
    }

    /** What custom fields name is looked up for all of them at once. */
    private <T> void rows(CsvWriter csv, ExportFile<T> file, List<T> part, Viewer viewer) {
        var values = part.stream().map(file.custom()).toList();
        var cells = added.cells(
                file.kind(), file.shown(), part.stream().map(file.id()).toList(), viewer);
        var reading = fields.reading(file.kind(), file.fields().isEmpty() ? List.of() : values, viewer);
        for (int i = 0; i < part.size(); i++) {
            var row = part.get(i);
            var held = values.get(i);
            file.columns().forEach(column -> column.cell().accept(csv, row));
            file.fields().forEach(field -> cell(csv, reading, field, held));
            cells.values().forEach(column -> {
                var cell = column.get(file.id().apply(row));
                csv.text(cell == null ? null : cell.text());
            });
            csv.endRow();
        }
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

    private static <T> void inParts(Consumer<Consumer<T>> source, Consumer<List<T>> reader) {
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
