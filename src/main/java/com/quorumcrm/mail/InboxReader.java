package com.quorumcrm.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what has arrived in the mailbox, from where it stopped the last time. A mail counts as read when it is kept; one
 * that was kept when the process died is handed in again, and found to be there.
 */
@Component
class InboxReader {

    private static final Logger log = LoggerFactory.getLogger(InboxReader.class);
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 50 * 1024 * 1024;
    private static final String PATIENCE = "20000";

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

    /** @param lastUid the last one that was read */
    private record Position(long uidValidity, long lastUid) {}

    /** A server that does not answer is asked again the next time. */
    void read() {
        if (settings.address() == null || settings.host() == null) {
            return;
        }
        try (var store = connect()) {
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_ONLY);
            try {
                read(folder, (UIDFolder) folder);
            } finally {
                folder.close(false);
            }
        } catch (MessagingException unreachable) {
            log.warn("The mailbox could not be read: {}", unreachable.getMessage());
        }
    }

    private Store connect() throws MessagingException {
        var protocol = settings.security() == InboxSettings.Security.TLS ? "imaps" : "imap";
        var starttls = String.valueOf(settings.security() == InboxSettings.Security.STARTTLS);
        var properties = new Properties();
        Map.of(
                        "connectiontimeout", PATIENCE,
                        "timeout", PATIENCE,
                        "writetimeout", PATIENCE,
                        "ssl.checkserveridentity", "true",
                        "starttls.enable", starttls,
                        "starttls.required", starttls)
                .forEach((setting, value) -> properties.setProperty("mail." + protocol + "." + setting, value));
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.username(), settings.password());
        return store;
    }

    private void read(Folder folder, UIDFolder uids) throws MessagingException {
        var start = position(uids.getUIDValidity());
        var messages = uids.getMessagesByUID(start.lastUid() + 1, UIDFolder.LASTUID);
        var read = 0;
        for (var message : messages) {
            var uid = uids.getUID(message);
            if (uid > start.lastUid() && read++ < AT_ONCE) {
                take(message, uid);
                keep(new Position(start.uidValidity(), uid));
            }
        }
        if (read > AT_ONCE) {
            log.info("{} more mails wait in {}", read - AT_ONCE, folder.getName());
        }
    }

    private void take(Message message, long uid) throws MessagingException {
        try {
            intake.take(parser.parse(bytes(message)));
        } catch (TooLarge | DataIntegrityViolationException unfit) {
            log.error("Mail {} of the mailbox cannot be kept and is left there: {}", uid, unfit.getMessage());
        } catch (IOException e) {
            throw new MessagingException("Mail " + uid + " could not be fetched", e);
        }
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(new Bounded(bytes));
        return bytes.toByteArray();
    }

    private Position position(long uidValidity) {
        return jdbc.sql(
                        "select uid_validity, last_uid from mail_folder where name = :name and uid_validity = :validity")
                .param("name", name())
                .param("validity", uidValidity)
                .query(Position.class)
                .optional()
                .orElse(new Position(uidValidity, 0));
    }

    private void keep(Position position) {
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

    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("it is larger than " + (LARGEST >> 20) + " MB");
        }
    }

    private static final class Bounded extends FilterOutputStream {

        private long written;

        Bounded(OutputStream to) {
            super(Objects.requireNonNull(to));
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) {
            written += more;
            if (written > LARGEST) {
                throw new TooLarge();
            }
        }
    }
}
