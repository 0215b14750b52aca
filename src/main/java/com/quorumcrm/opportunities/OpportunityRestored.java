package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A deal was taken out of the trash. */
public record OpportunityRestored(OpportunityId opportunity, UserId by, Instant at) implements OpportunityEvent {}
