package com.quorumcrm.kernel;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a person. */
@Embeddable
public record UserId(UUID id) {

    public static UserId next() {
        return new UserId(Ids.next());
    }

    public static UserId of(String text) {
        return new UserId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
