package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was planned was done. */
public record ActivityCompleted(
        ActivityId activity, ActivityType type, @Nullable Outcome outcome, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return activity.ref();
    }
}
