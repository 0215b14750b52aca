package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;

/** A deal was won. */
public record OpportunityWon(OpportunityId opportunity, LocalDate closedOn, UserId by, Instant at)
        implements OpportunityEvent {}
