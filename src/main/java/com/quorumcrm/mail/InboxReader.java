package com.quorumcrm.mail;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what has arrived in the mailbox, from where it stopped the last time. A mail counts as read when it is kept; one
 * that was kept when the process died is handed in again, and found to be there.
 */
@Component
class InboxReader implements ImapFolder.Reader {

    private static final Logger log = LoggerFactory.getLogger(InboxReader.class);

    private final InboxSettings settings;
    private final MailParser parser;
    private final MailIntake intake;
    private final JdbcClient jdbc;

    InboxReader(InboxSettings settings, MailParser parser, MailIntake intake, JdbcClient jdbc) {
        this.settings = settings;
        this.parser = parser;
        this.intake = intake;
        this.jdbc = jdbc;
    }

    /** A server that does not answer is asked again the next time. */
    void read() {
        if (settings.address() == null || settings.host() == null) {
            return;
        }
        try {
            folder(settings.host()).read(this);
        } catch (MessagingException unreachable) {
            log.warn("The mailbox could not be read: {}", unreachable.getMessage());
        }
    }

    private ImapFolder folder(String host) {
        return new ImapFolder(
                host,
                settings.port(),
                settings.security(),
                settings.username(),
                settings.password(),
                settings.folder(),
                false,
                null);
    }

    @Override
    public ImapFolder.Position start(long uidValidity, long next) {
        return jdbc.sql(
                        "select uid_validity, last_uid from mail_folder where name = :name and uid_validity = :validity")
                .param("name", name())
                .param("validity", uidValidity)
                .query(ImapFolder.Position.class)
                .optional()
                .orElse(new ImapFolder.Position(uidValidity, 0));
    }

    @Override
    public void take(byte[] mail) {
        intake.take(parser.parse(mail));
    }

    @Override
    public void reached(ImapFolder.Position position) {
        jdbc.sql("""
                        insert into mail_folder (name, uid_validity, last_uid) values (:name, :validity, :uid)
                        on conflict (name) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid""")
                .param("name", name())
                .param("validity", position.uidValidity())
                .param("uid", position.lastUid())
                .update();
    }

    private String name() {
        var name = "%s@%s/%s".formatted(settings.username(), settings.host(), settings.folder());
        return name.substring(0, Math.min(name.length(), 300));
    }
}
