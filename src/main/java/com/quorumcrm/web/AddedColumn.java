package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A column with its filter that another module adds to the list of a kind of records; it contributes it as a bean. */
public interface AddedColumn {

    RecordKind kind();

    boolean isShownTo(Viewer viewer);

    Column column();

    /** Of the same key. */
    Filter filter();

    /**
     * What holds for the records that the filter lets through.
     *
     * @param record an SQL expression of their ids
     * @param values what was chosen, at least one
     * @throws com.quorumcrm.kernel.NotUnderstood when that cannot be chosen
     */
    Narrowing narrowed(String record, List<String> values, Viewer viewer);

    /** What stands in the rows; those without an entry stay empty. */
    Map<UUID, Cell> cells(Collection<UUID> records, Viewer viewer);

    /** A condition in SQL with its parameters. */
    record Narrowing(String sql, Map<String, Object> params) {}

    /**
     * What stands in a row.
     *
     * @param label a message key of words beside the text
     * @param tone of its pill
     */
    record Cell(String text, String label, String tone) {}
}
