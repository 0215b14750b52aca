package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Change what an activity says, whose it is, what it is about and whether it was done. */
public record ChangeActivity(
        ActivityId activity,
        long version,
        ActivityDetails details,
        @Nullable Instant happenedAt,
        @Nullable Outcome outcome,
        UserId assignee,
        Set<RecordRef> about,
        Set<UserId> participants) {

    public ChangeActivity {
        about = Set.copyOf(about);
        participants = Set.copyOf(participants);
    }
}
