package com.quorumcrm.opportunities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Lose a deal.
 *
 * @param reason the key of a loss reason
 * @param note at most 1000 characters
 * @param closedOn null for today
 */
public record LoseOpportunity(
        OpportunityId opportunity,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable String note,
        @Nullable LocalDate closedOn) {

    static LoseOpportunity of(MoveToStage move) {
        return new LoseOpportunity(move.opportunity(), move.version(), move.lossReason(), null, move.closedOn());
    }
}
