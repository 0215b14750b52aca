package com.quorumcrm.duplicates;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** Two companies were made one. */
public record AccountsMerged(MergeId merge, AccountId winner, AccountId loser, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return winner.ref();
    }
}
