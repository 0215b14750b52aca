package com.quorumcrm.buyinggroups;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.Instant;

/** What is known of the people on a deal was changed. */
public record BuyingGroupChanged(OpportunityId opportunity, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return opportunity.ref();
    }
}
