package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all {@link AddedColumn}s add to a list. */
@Component
public class AddedColumns {

    private final ObjectProvider<AddedColumn> columns;

    AddedColumns(ObjectProvider<AddedColumn> columns) {
        this.columns = columns;
    }

    public ListDefinition with(ListDefinition list, RecordKind kind, Viewer viewer) {
        var added = of(kind, viewer).toList();
        return list.with(
                added.stream().map(AddedColumn::column).toList(),
                added.stream().map(AddedColumn::filter).toList());
    }

    /**
     * Narrows a list by the filters of added columns.
     *
     * @param record an SQL expression of the ids of its records
     */
    public Conditions narrow(Conditions conditions, ListState state, RecordKind kind, String record, Viewer viewer) {
        of(kind, viewer).forEach(added -> {
            var values = state.all(added.filter().key());
            if (!values.isEmpty()) {
                var narrowing = added.narrowed(record, values, viewer);
                conditions.and(narrowing.sql()).with(narrowing.params());
            }
        });
        return conditions;
    }

    /** The cells of those that are shown, by the key of the column and the record. */
    public Map<String, Map<UUID, AddedColumn.Cell>> cells(
            RecordKind kind, Set<String> shown, Collection<UUID> records, Viewer viewer) {
        var cells = new LinkedHashMap<String, Map<UUID, AddedColumn.Cell>>();
        shown(kind, shown, viewer)
                .forEach(added ->
                        cells.put(added.column().key(), records.isEmpty() ? Map.of() : added.cells(records, viewer)));
        return cells;
    }

    public List<AddedColumn> shown(RecordKind kind, Set<String> shown, Viewer viewer) {
        return of(kind, viewer)
                .filter(added -> shown.contains(added.column().key()))
                .toList();
    }

    private Stream<AddedColumn> of(RecordKind kind, Viewer viewer) {
        return columns.orderedStream().filter(added -> added.kind() == kind && added.isShownTo(viewer));
    }
}
