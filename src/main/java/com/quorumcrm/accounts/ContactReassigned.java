package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A person has another owner. */
public record ContactReassigned(ContactId contact, UserId from, UserId to, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return contact.ref();
    }
}
