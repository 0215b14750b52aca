package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a person in a company. */
@Embeddable
public record ContactId(UUID id) {

    public static ContactId next() {
        return new ContactId(Ids.next());
    }

    public static ContactId of(String text) {
        return new ContactId(Ids.parse(text));
    }

    public RecordRef ref() {
        return new RecordRef(RecordKind.CONTACT, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
