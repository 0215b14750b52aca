package com.quorumcrm.accountplans;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a part of an account plan. */
@Embeddable
public record PlanItemId(UUID id) {

    public static PlanItemId next() {
        return new PlanItemId(Ids.next());
    }

    public static PlanItemId of(String text) {
        return new PlanItemId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
