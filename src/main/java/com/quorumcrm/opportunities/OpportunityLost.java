package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.LossReasonId;
import java.time.Instant;
import java.time.LocalDate;

/** A deal was lost. */
public record OpportunityLost(OpportunityId opportunity, LocalDate closedOn, LossReasonId reason, UserId by, Instant at)
        implements OpportunityEvent {}
