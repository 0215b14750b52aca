package com.quorumcrm.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox in which mail is captured; it must take mail to {@code address} with anything after a plus sign.
 *
 * @param address as in {@code capture@crm.example.com}; without it nothing is captured
 * @param host the IMAP server
 * @param security how the connection is made safe
 */
@ConfigurationProperties("quorum.mail.inbox")
record InboxSettings(
        @Nullable String address,
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("TLS") Security security,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder) {

    enum Security {
        TLS,
        STARTTLS,
        /** For a server on the same machine. */
        NONE
    }

    InboxSettings {
        address = address == null || address.isBlank() ? null : address.strip();
    }
}
