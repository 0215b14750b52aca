package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A company was taken out of the trash. */
public record AccountRestored(AccountId account, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return account.ref();
    }
}
