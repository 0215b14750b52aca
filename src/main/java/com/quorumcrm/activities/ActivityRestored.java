package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** An activity was taken out of the trash. */
public record ActivityRestored(ActivityId activity, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return activity.ref();
    }
}
