package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.StageId;
import java.time.Instant;

/** An open deal went to another open stage. */
public record OpportunityMoved(OpportunityId opportunity, StageId from, StageId to, UserId by, Instant at)
        implements OpportunityEvent {}
