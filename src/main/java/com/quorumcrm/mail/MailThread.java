package com.quorumcrm.mail;

import java.util.List;

/**
 * A conversation, as far as the viewer may see it.
 *
 * @param mail the one that was asked for
 * @param mails all of them, the oldest first
 */
public record MailThread(MailView mail, List<MailView> mails) {

    public MailThread {
        mails = List.copyOf(mails);
    }

    public String subject() {
        return mail.subject();
    }
}
