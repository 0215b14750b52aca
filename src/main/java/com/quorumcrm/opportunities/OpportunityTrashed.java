package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A deal was put into the trash. */
public record OpportunityTrashed(OpportunityId opportunity, UserId by, Instant at) implements OpportunityEvent {}
