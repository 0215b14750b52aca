package com.quorumcrm.exchange;

/** What became of the rows that an import is done with: rows = created + updated + skipped + failed. */
public record ImportCounts(long rows, long created, long updated, long skipped, long failed) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                rows + other.rows,
                created + other.created,
                updated + other.updated,
                skipped + other.skipped,
                failed + other.failed);
    }
}
