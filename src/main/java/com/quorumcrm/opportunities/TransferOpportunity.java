package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.StageId;
import org.jspecify.annotations.Nullable;

/**
 * Move an open deal to another pipeline.
 *
 * @param version the version the move was made on; null for whatever it is now
 * @param stage an open stage of another pipeline that is offered to whoever moves it
 */
public record TransferOpportunity(
        OpportunityId opportunity, @Nullable Long version, StageId stage, Mending mending) {}
