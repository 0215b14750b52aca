package com.quorumcrm.territories.web;

import com.quorumcrm.territories.Membership;
import com.quorumcrm.territories.TerritoryTree;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a company belongs, as the API answers it.
 *
 * @param byRule where the rules would put it now
 */
record MembershipJson(
        @Nullable UUID territoryId,
        @Nullable String territoryName,
        @Nullable String setBy,
        @Nullable Instant since,
        @Nullable UUID byRule) {

    static MembershipJson of(@Nullable Membership now, TerritoryTree.@Nullable Hit hit) {
        return new MembershipJson(
                now == null || now.territory() == null ? null : now.territory().id(),
                now == null ? null : now.name(),
                now == null ? null : now.setBy(),
                now == null ? null : now.since(),
                hit == null ? null : hit.territory().id().id());
    }
}
