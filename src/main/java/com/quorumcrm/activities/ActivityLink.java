package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that an activity is about, and the company that the record belonged to when the two were linked. */
@Embeddable
record ActivityLink(
        @Enumerated(EnumType.STRING) RecordKind recordKind,
        UUID recordId,
        @Nullable UUID accountId) {

    RecordRef record() {
        return new RecordRef(recordKind, recordId);
    }
}
