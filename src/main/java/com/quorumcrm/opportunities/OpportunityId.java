package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a deal. */
@Embeddable
public record OpportunityId(UUID id) {

    public static OpportunityId next() {
        return new OpportunityId(Ids.next());
    }

    public static OpportunityId of(String text) {
        return new OpportunityId(Ids.parse(text));
    }

    public RecordRef ref() {
        return new RecordRef(RecordKind.OPPORTUNITY, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
