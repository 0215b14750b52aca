package com.quorumcrm.leads;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A lead was taken out of the trash. */
public record LeadRestored(LeadId lead, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return lead.ref();
    }
}
