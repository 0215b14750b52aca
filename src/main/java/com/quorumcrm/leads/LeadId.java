package com.quorumcrm.leads;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a lead. */
@Embeddable
public record LeadId(UUID id) {

    public static LeadId next() {
        return new LeadId(Ids.next());
    }

    public static LeadId of(String text) {
        return new LeadId(Ids.parse(text));
    }

    public RecordRef ref() {
        return new RecordRef(RecordKind.LEAD, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
