package com.quorumcrm.kernel;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a team. */
@Embeddable
public record TeamId(UUID id) {

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    public static TeamId of(String text) {
        return new TeamId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
