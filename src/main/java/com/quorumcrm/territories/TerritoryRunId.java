package com.quorumcrm.territories;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a time at which the rules were applied. */
public record TerritoryRunId(UUID id) {

    public static TerritoryRunId next() {
        return new TerritoryRunId(Ids.next());
    }

    public static TerritoryRunId of(String text) {
        return new TerritoryRunId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
