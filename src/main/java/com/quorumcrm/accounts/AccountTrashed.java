package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A company was moved to the trash. */
public record AccountTrashed(AccountId account, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return account.ref();
    }
}
