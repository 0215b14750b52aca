package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** Something was logged or planned. */
public record ActivityAdded(
        ActivityId activity, ActivityType type, UserId assignee, boolean done, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return activity.ref();
    }
}
