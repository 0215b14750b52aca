package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A company was entered. */
public record AccountOpened(AccountId account, String name, UserId owner, UserId by, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return account.ref();
    }
}
