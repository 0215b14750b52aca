package com.quorumcrm.conversion;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOutcome;
import java.time.Instant;

/** A lead became a customer. */
public record LeadConverted(LeadId lead, LeadOutcome became, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return lead.ref();
    }
}
