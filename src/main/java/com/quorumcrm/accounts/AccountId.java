package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a company. */
@Embeddable
public record AccountId(UUID id) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    public static AccountId of(String text) {
        return new AccountId(Ids.parse(text));
    }

    public RecordRef ref() {
        return new RecordRef(RecordKind.ACCOUNT, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
