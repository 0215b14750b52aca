package com.quorumcrm.leads;

import com.quorumcrm.identity.NamedRecords;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names leads; they belong to the company that they became. */
@Repository
class LeadDirectory extends NamedRecords {

    LeadDirectory(JdbcClient jdbc, Visibility visibility) {
        super(RecordKind.LEAD, "account_id", jdbc, visibility);
    }
}
