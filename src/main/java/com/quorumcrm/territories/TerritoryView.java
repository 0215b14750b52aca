package com.quorumcrm.territories;

import org.jspecify.annotations.Nullable;

/**
 * A territory as pages and the API show it.
 *
 * @param level 0 at the top
 * @param accounts how many belong to it now, without those of territories below
 */
public record TerritoryView(
        TerritoryId id,
        long version,
        int level,
        TerritoryDetails details,
        @Nullable String ownerName,
        @Nullable String teamName,
        long accounts) {

    public boolean isAssigning() {
        return details.owner() != null || details.team() != null;
    }

    TerritoryView at(int depth) {
        return new TerritoryView(id, version, depth, details, ownerName, teamName, accounts);
    }
}
