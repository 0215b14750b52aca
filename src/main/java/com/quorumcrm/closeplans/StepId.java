package com.quorumcrm.closeplans;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a step of a close plan. */
@Embeddable
public record StepId(UUID id) {

    public static StepId next() {
        return new StepId(Ids.next());
    }

    public static StepId of(String text) {
        return new StepId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
