package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** One merge, or its undoing, as the statements that carry it out need it. */
record Merge(MergeId id, RecordRef winner, RecordRef loser, Set<String> chosen, UserId by, Instant at) {

    MergeKind kind() {
        return MergeKind.of(winner.kind());
    }

    Map<String, Object> params() {
        return Map.of(
                "merge",
                id.id(),
                "kind",
                winner.kind().name(),
                "winner",
                winner.id(),
                "loser",
                loser.id(),
                "chosen",
                PostgresArrays.texts(chosen),
                "by",
                by.id(),
                "now",
                at.atOffset(ZoneOffset.UTC));
    }
}
