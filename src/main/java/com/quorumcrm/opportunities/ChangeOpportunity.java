package com.quorumcrm.opportunities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Change what is said about a deal.
 *
 * @param version the version the change was made on; null for whatever it is now
 * @param lines null to leave the lines as they are
 */
public record ChangeOpportunity(
        OpportunityId opportunity,
        @Nullable Long version,
        OpportunityDetails details,
        @Nullable List<LineInput> lines) {

    public ChangeOpportunity {
        lines = lines == null ? null : List.copyOf(lines);
    }
}
