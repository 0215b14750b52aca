package com.quorumcrm.territories;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a territory. */
@Embeddable
public record TerritoryId(UUID id) {

    public static TerritoryId next() {
        return new TerritoryId(Ids.next());
    }

    public static TerritoryId of(String text) {
        return new TerritoryId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
