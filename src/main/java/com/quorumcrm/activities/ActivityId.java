package com.quorumcrm.activities;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of an activity. */
@Embeddable
public record ActivityId(UUID id) {

    public static ActivityId next() {
        return new ActivityId(Ids.next());
    }

    public static ActivityId of(String text) {
        return new ActivityId(Ids.parse(text));
    }

    public RecordRef ref() {
        return new RecordRef(RecordKind.ACTIVITY, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
