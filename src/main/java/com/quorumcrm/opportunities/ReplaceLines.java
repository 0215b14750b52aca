package com.quorumcrm.opportunities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Give a deal these lines in place of all it had; its amount becomes their sum, or stays when there are none. */
public record ReplaceLines(
        OpportunityId opportunity, @Nullable Long version, List<LineInput> lines) {

    public ReplaceLines {
        lines = List.copyOf(lines);
    }
}
