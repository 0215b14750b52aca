package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.StageId;
import java.time.Instant;

/** A deal was opened. */
public record OpportunityOpened(OpportunityId opportunity, StageId stage, UserId owner, UserId by, Instant at)
        implements OpportunityEvent {}
