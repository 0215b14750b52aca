package com.quorumcrm.territories.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.quorumcrm.territories.TerritoryView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A territory, as the API answers it. */
record TerritoryJson(
        UUID id,
        @JsonUnwrapped TerritoryInput details,
        @Nullable String ownerName,
        @Nullable String teamName,
        long accounts,
        long version) {

    static TerritoryJson of(TerritoryView territory) {
        return new TerritoryJson(
                territory.id().id(),
                TerritoryInput.of(territory),
                territory.ownerName(),
                territory.teamName(),
                territory.accounts(),
                territory.version());
    }
}
