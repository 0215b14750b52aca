package com.quorumcrm.exchange;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored.
 *
 * @param position how many rows have been read
 * @param counts what became of those whose outcome is known
 * @param alsoCreated how many records of other kinds rows needed, by kind
 */
@SuppressWarnings("ArrayRecordComponent")
record ImportJob(
        ImportId id,
        long version,
        ImportType type,
        ImportStatus status,
        String fileName,
        String fileKey,
        FileFormat format,
        byte[] contentHash,
        FileProfile profile,
        Mapping mapping,
        boolean dryRun,
        long position,
        ImportCounts counts,
        List<Correction> corrections,
        Map<String, Long> alsoCreated,
        @Nullable String failure,
        Instant createdAt,
        UserId createdBy) {}
