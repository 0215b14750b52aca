package com.quorumcrm.exchange.web;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.quorumcrm.exchange.Correction;
import com.quorumcrm.exchange.ImportCounts;
import com.quorumcrm.exchange.ImportStatus;
import com.quorumcrm.exchange.ImportView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import in the API.
 *
 * @param status {@code uploaded}, {@code queued}, {@code running}, {@code finished}, {@code failed}, {@code undoing} or
 *     {@code undone}
 * @param totalRows how many rows the file has
 * @param counts how many rows the import is done with: rows = created + updated + skipped + failed
 * @param alsoCreated records of other kinds that rows needed: teams and managers of people
 * @param errors the first rows that were refused
 * @param corrections what was read otherwise than it was written
 * @param columns the field that each column was read as, empty for none
 * @param kept how many records an undo left, by reason: {@code changed} since, or {@code used} by others
 */
record ImportJson(
        String id,
        String type,
        String status,
        String fileName,
        String encoding,
        String delimiter,
        boolean dryRun,
        long totalRows,
        @JsonUnwrapped ImportCounts counts,
        Map<String, Long> alsoCreated,
        List<ErrorJson> errors,
        List<Correction> corrections,
        Map<String, String> columns,
        Map<String, Long> kept,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** @param column null when the row as a whole is the matter */
    record ErrorJson(long row, @Nullable String column, String message) {}

    /** One line of the collection. */
    record LineJson(
            String id,
            String type,
            String status,
            String fileName,
            boolean dryRun,
            long totalRows,
            @JsonUnwrapped ImportCounts counts,
            Instant createdAt) {

        static LineJson of(ImportView.Line line) {
            return new LineJson(
                    line.id().toString(),
                    line.type().key(),
                    ImportJson.status(line.status()),
                    line.fileName(),
                    line.dryRun(),
                    line.totalRows(),
                    line.counts(),
                    line.createdAt());
        }
    }

    static ImportJson of(ImportView view, List<ImportView.RefusedRow> refused) {
        return new ImportJson(
                view.id().toString(),
                view.type().key(),
                status(view.status()),
                view.fileName(),
                view.format().encoding(),
                String.valueOf(view.format().delimiter()),
                view.dryRun(),
                view.profile().rows(),
                view.counts(),
                view.alsoCreated(),
                refused.stream()
                        .map(row -> new ErrorJson(row.row(), row.column(), row.message()))
                        .toList(),
                view.corrections(),
                view.mapping().columns(),
                view.kept().stream()
                        .collect(toMap(kept -> kept.reason().toLowerCase(Locale.ROOT), ImportView.Kept::records)),
                view.failure(),
                view.createdAt(),
                view.finishedAt());
    }

    private static String status(ImportStatus status) {
        return switch (status) {
            case CHECKING -> "running";
            case CHECKED -> "finished";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }
}
