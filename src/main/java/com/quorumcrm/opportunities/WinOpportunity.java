package com.quorumcrm.opportunities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Win a deal.
 *
 * @param closedOn null for today
 */
public record WinOpportunity(
        OpportunityId opportunity,
        @Nullable Long version,
        @Nullable LocalDate closedOn) {}
