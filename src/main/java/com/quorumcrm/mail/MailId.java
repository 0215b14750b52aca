package com.quorumcrm.mail;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a mail. */
public record MailId(UUID id) {

    public static MailId next() {
        return new MailId(Ids.next());
    }

    public static MailId of(String text) {
        return new MailId(Ids.parse(text));
    }

    /** Where its page is. */
    public String url() {
        return "/mails/" + id;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
