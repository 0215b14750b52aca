package com.quorumcrm.opportunities;

import com.quorumcrm.identity.NamedRecords;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names deals. */
@Repository
class OpportunityDirectory extends NamedRecords {

    OpportunityDirectory(JdbcClient jdbc, Visibility visibility) {
        super(RecordKind.OPPORTUNITY, "account_id", jdbc, visibility);
    }
}
