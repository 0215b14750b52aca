package com.quorumcrm.exchange;

import com.quorumcrm.kernel.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One import on its way.
 *
 * @param columns where each field stands
 * @param content tells the same file again
 */
@SuppressWarnings("ArrayRecordComponent")
record Run(
        ImportId id,
        Plan plan,
        Viewer viewer,
        Directory directory,
        List<String> header,
        Map<String, Integer> columns,
        byte[] content) {

    static Run of(ImportJob job, Plan plan, Viewer viewer, Directory directory) {
        var columns = new HashMap<String, Integer>();
        var header = job.profile().header();
        plan.mapping().columns().forEach((column, field) -> {
            if (!field.isEmpty()) {
                columns.putIfAbsent(field, header.indexOf(column));
            }
        });
        return new Run(job.id(), plan, viewer, directory, header, columns, job.contentHash());
    }

    RowValues values(CsvRow row, Tally tally) {
        return new RowValues(plan, columns, row, tally);
    }

    List<RowValues> values(List<CsvRow> rows, Tally tally) {
        return rows.stream().map(row -> values(row, tally)).toList();
    }

    boolean has(String field) {
        return columns.containsKey(field);
    }

    Mapping.Options options() {
        return plan.mapping().options();
    }
}
