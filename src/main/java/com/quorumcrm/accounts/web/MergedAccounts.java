package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordSuccessor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A company that was merged into another leads there. */
@Component
class MergedAccounts implements RecordSuccessor {

    private final AccountQuery accounts;

    MergedAccounts(AccountQuery accounts) {
        this.accounts = accounts;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Optional<RecordRef> of(RecordRef gone, Viewer viewer) {
        if (!viewer.can(Permission.READ_ACCOUNTS)) {
            return Optional.empty();
        }
        return accounts.successor(new AccountId(gone.id()), viewer)
                .map(AccountId::ref)
                .filter(there -> !there.equals(gone));
    }
}
