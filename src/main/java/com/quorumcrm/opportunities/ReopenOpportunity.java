package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.StageId;
import org.jspecify.annotations.Nullable;

/**
 * Take up a closed deal again.
 *
 * @param stage an open stage of its pipeline; null for the one it was in last
 */
public record ReopenOpportunity(
        OpportunityId opportunity,
        @Nullable Long version,
        @Nullable StageId stage) {}
