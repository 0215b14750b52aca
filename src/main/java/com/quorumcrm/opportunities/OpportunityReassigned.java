package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A deal got another owner. */
public record OpportunityReassigned(OpportunityId opportunity, UserId from, UserId to, UserId by, Instant at)
        implements OpportunityEvent {}
