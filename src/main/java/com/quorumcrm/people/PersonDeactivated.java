package com.quorumcrm.people;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** Somebody was shut out. Their records stay theirs until somebody else takes them over. */
public record PersonDeactivated(UserId person, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef(RecordKind.USER, person.id());
    }
}
