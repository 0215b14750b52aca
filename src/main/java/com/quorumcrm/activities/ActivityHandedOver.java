package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** What is to be done is another person's now. */
public record ActivityHandedOver(ActivityId activity, UserId from, UserId to, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return activity.ref();
    }
}
