package com.quorumcrm.orgcharts;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a place in an org chart that somebody must hold. */
@Embeddable
public record PlaceholderId(UUID id) {

    public static PlaceholderId next() {
        return new PlaceholderId(Ids.next());
    }

    public static PlaceholderId of(String text) {
        return new PlaceholderId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
