package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;

/** Something that happened to a deal. */
public sealed interface OpportunityEvent extends RecordEvent
        permits OpportunityOpened,
                OpportunityChanged,
                OpportunityMoved,
                OpportunityWon,
                OpportunityLost,
                OpportunityReopened,
                OpportunityReassigned,
                OpportunityTrashed,
                OpportunityRestored {

    OpportunityId opportunity();

    @Override
    default RecordRef record() {
        return opportunity().ref();
    }
}
