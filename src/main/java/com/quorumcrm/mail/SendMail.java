package com.quorumcrm.mail;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Write a mail.
 *
 * @param alsoTo further addresses, apart by commas, semicolons or lines
 * @param account on whose timeline it goes besides those of the recipients
 * @param answers the mail that it answers
 * @param confidential seen by those who take part only
 * @param uploads files that were handed in before
 */
public record SendMail(
        List<ContactId> to,
        List<ContactId> cc,
        String alsoTo,
        String alsoCc,
        String subject,
        String body,
        @Nullable AccountId account,
        @Nullable OpportunityId opportunity,
        @Nullable MailId answers,
        boolean confidential,
        List<UUID> uploads) {

    public SendMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        uploads = List.copyOf(uploads);
    }
}
