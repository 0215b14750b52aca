package com.quorumcrm.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. The server itself is named by {@code spring.mail.*}.
 *
 * @param sender the address that all mail comes from
 * @param senderName shown beside it in mails that no person writes
 * @param outgoing off: mail is kept and does not leave, as on a restored copy
 * @param queueLimit so many mails may wait; further ones are refused
 */
@ConfigurationProperties("quorum.mail")
record MailSettings(
        @Nullable String sender,
        @DefaultValue("Quorum") String senderName,
        @DefaultValue("true") boolean outgoing,
        @DefaultValue("10000") int queueLimit) {}
