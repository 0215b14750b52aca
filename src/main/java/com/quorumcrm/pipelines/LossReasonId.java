package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a loss reason. */
@Embeddable
public record LossReasonId(UUID id) {

    public static LossReasonId next() {
        return new LossReasonId(Ids.next());
    }

    public static LossReasonId of(String text) {
        return new LossReasonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
