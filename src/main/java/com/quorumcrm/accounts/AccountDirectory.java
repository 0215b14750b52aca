package com.quorumcrm.accounts;

import com.quorumcrm.identity.NamedRecords;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names companies. */
@Repository
class AccountDirectory extends NamedRecords {

    AccountDirectory(JdbcClient jdbc, Visibility visibility) {
        super(RecordKind.ACCOUNT, "id", jdbc, visibility);
    }
}
