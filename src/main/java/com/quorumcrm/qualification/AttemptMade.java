package com.quorumcrm.qualification;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.LeadId;
import java.time.Instant;

/** Somebody tried to reach a lead. */
public record AttemptMade(LeadId lead, AttemptOutcome outcome, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return lead.ref();
    }
}
