package com.quorumcrm.mail;

import com.quorumcrm.kernel.RecordRef;
import java.util.Set;

/**
 * Say what a waiting mail is about.
 *
 * @param about people, companies and deals
 * @param remember keep its sender's address with the person, where one is named, so that the next one is known
 */
public record AssignMail(MailId mail, Set<RecordRef> about, boolean remember) {

    public AssignMail {
        about = Set.copyOf(about);
    }
}
