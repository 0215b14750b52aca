package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.StageId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Move a deal to another stage of its pipeline; to a won or lost stage it wins or loses the deal.
 *
 * @param version the version the move was made on; null for whatever it is now
 * @param lossReason the key of a loss reason, needed for a lost stage
 * @param closedOn for a won or lost stage; null for today
 * @param mending what is said about the deal together with the move
 */
public record MoveToStage(
        OpportunityId opportunity,
        @Nullable Long version,
        StageId stage,
        @Nullable String lossReason,
        @Nullable LocalDate closedOn,
        Mending mending) {

    public static MoveToStage of(OpportunityId opportunity, @Nullable Long version, StageId stage) {
        return new MoveToStage(opportunity, version, stage, null, null, Mending.NOTHING);
    }
}
