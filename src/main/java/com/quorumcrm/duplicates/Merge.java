package com.quorumcrm.duplicates;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** One merge, or its undoing, as the statements that carry it out need it. */
record Merge(MergeId id, AccountId winner, AccountId loser, UserId by, Instant at) {

    Map<String, Object> params() {
        return Map.of("merge", id.id(), "winner", winner.id(), "loser", loser.id(), "by", by.id(), "now", now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
