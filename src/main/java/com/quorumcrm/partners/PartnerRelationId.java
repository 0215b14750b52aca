package com.quorumcrm.partners;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a relation between two companies. */
@Embeddable
public record PartnerRelationId(UUID id) {

    public static PartnerRelationId next() {
        return new PartnerRelationId(Ids.next());
    }

    public static PartnerRelationId of(String text) {
        return new PartnerRelationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
