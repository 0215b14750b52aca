package com.quorumcrm.mail;

import java.time.Instant;
import java.util.List;

/** A mail of which nobody could tell whose it is, as its owner's inbox lists it. */
public record WaitingMail(
        MailId id, String subject, Correspondent from, List<String> to, Instant sentAt, String excerpt, int parts) {

    public WaitingMail {
        to = List.copyOf(to);
    }
}
