package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.StageId;
import java.time.Instant;

/** A closed deal was taken up again. */
public record OpportunityReopened(OpportunityId opportunity, StageId stage, UserId by, Instant at)
        implements OpportunityEvent {}
