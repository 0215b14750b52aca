package com.quorumcrm.contacts;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** Facts about a person were changed. */
public record ContactChanged(ContactId contact, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return contact.ref();
    }
}
