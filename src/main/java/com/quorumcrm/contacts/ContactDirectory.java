package com.quorumcrm.contacts;

import com.quorumcrm.identity.NamedRecords;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names people. */
@Repository
class ContactDirectory extends NamedRecords {

    ContactDirectory(JdbcClient jdbc, Visibility visibility) {
        super(RecordKind.CONTACT, "account_id", jdbc, visibility);
    }
}
