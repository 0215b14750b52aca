package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** Two records were made one. */
public record RecordsMerged(MergeId merge, RecordRef winner, RecordRef loser, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return winner;
    }
}
