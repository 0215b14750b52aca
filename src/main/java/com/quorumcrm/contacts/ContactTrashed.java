package com.quorumcrm.contacts;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A person was moved to the trash. */
public record ContactTrashed(ContactId contact, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return contact.ref();
    }
}
