package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A company has another owner. */
public record AccountReassigned(AccountId account, UserId from, UserId to, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return account.ref();
    }
}
