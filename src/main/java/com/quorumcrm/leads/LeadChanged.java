package com.quorumcrm.leads;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** What is known of a lead, or how far it has come, is another. */
public record LeadChanged(LeadId lead, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return lead.ref();
    }
}
