package com.quorumcrm.mail;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.opportunities.OpportunityId;
import org.jspecify.annotations.Nullable;

/**
 * Say whose a waiting mail is.
 *
 * @param opportunity the deal that it is about, where it is about one
 * @param remember keep its sender's address with the person, so that the next one is known
 */
public record AssignMail(
        MailId mail, ContactId contact, @Nullable OpportunityId opportunity, boolean remember) {}
