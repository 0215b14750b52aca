package com.quorumcrm.territories;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a company belongs.
 *
 * @param territory null for nowhere
 * @param setBy who said so by hand, null where a rule did
 */
public record Membership(
        @Nullable TerritoryId territory,
        @Nullable String name,
        @Nullable String setBy,
        Instant since) {

    public boolean isByHand() {
        return setBy != null;
    }
}
