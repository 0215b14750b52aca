package com.quorumcrm.exchange;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import and how it went.
 *
 * @param dryRun whether the counts are those of a dry run
 * @param position how many rows have been read
 * @param alsoCreated how many records of other kinds rows needed, by the plural of the kind
 * @param problems why rows were refused, the most frequent first
 * @param kept what an undo left, and why
 * @param failure why the import stopped in the middle
 */
public record ImportView(
        ImportId id,
        ImportType type,
        ImportStatus status,
        String fileName,
        FileFormat format,
        FileProfile profile,
        Mapping mapping,
        boolean dryRun,
        long position,
        ImportCounts counts,
        List<Correction> corrections,
        Map<String, Long> alsoCreated,
        List<Problem> problems,
        List<Kept> kept,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        UserId createdBy,
        String createdByName) {

    /** Why rows were refused, and how many. */
    public record Problem(@Nullable String column, String message, long rows) {}

    /**
     * Records that an undo left.
     *
     * @param reason {@code CHANGED} or {@code USED}
     */
    public record Kept(String reason, long records) {}

    /** A row that was refused. */
    public record RefusedRow(long row, @Nullable String column, String message, List<String> cells) {}

    /** One line of the list of imports. */
    public record Line(
            ImportId id,
            ImportType type,
            ImportStatus status,
            String fileName,
            boolean dryRun,
            long totalRows,
            ImportCounts counts,
            Instant createdAt,
            String createdByName) {}

    /** May the import, with what it did, be taken back? */
    public boolean canBeUndone() {
        return !dryRun && (status == ImportStatus.FINISHED || status == ImportStatus.FAILED);
    }
}
