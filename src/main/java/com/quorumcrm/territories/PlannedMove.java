package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What applying the rules would do to a company.
 *
 * @param from its territory now, null for nowhere; likewise {@code to}
 * @param toOwner null where the owner stays, or is the next one of a team
 * @param toTeam the name of a team whose next member it goes to, null for none
 */
public record PlannedMove(
        AccountId account,
        String name,
        long version,
        @Nullable TerritoryId from,
        @Nullable String fromName,
        @Nullable TerritoryId to,
        @Nullable String toName,
        UserId owner,
        String ownerName,
        @Nullable UserId toOwner,
        @Nullable String toOwnerName,
        @Nullable String toTeam) {

    public boolean changesOwner() {
        return toOwner != null || toTeam != null;
    }
}
