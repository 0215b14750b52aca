package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a stage. */
@Embeddable
public record StageId(UUID id) {

    public static StageId next() {
        return new StageId(Ids.next());
    }

    public static StageId of(String text) {
        return new StageId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
