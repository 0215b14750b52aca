package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** What is said about a deal, its lines or its contacts were changed. */
public record OpportunityChanged(OpportunityId opportunity, UserId by, Instant at) implements OpportunityEvent {}
