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
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A folder of a mail server, from which is read what has arrived since the last time; nothing in it is changed.
 *
 * @param trusted whether its certificate is taken as it is
 * @param sockets what connects to it, null for the usual
 */
record ImapFolder(
        String host,
        int port,
        InboxSettings.Security security,
        @Nullable String username,
        @Nullable String password,
        String folder,
        boolean trusted,
        @Nullable SocketFactory sockets) {

    private static final Logger log = LoggerFactory.getLogger(ImapFolder.class);
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 50 * 1024 * 1024;
    private static final String PATIENCE = "20000";

    /** @param lastUid the last mail that was read */
    record Position(long uidValidity, long lastUid) {}

    /** What becomes of the mails of a folder. */
    interface Reader {

        /** @param next the number that the next mail in the folder gets, -1 where the server does not say */
        Position start(long uidValidity, long next);

        void take(byte[] mail);

        /** A mail counts as read when this returns; one that was taken before may be taken again. */
        void reached(Position position);
    }

    void read(Reader reader) throws MessagingException {
        try (var store = connect()) {
            var opened = store.getFolder(folder);
            opened.open(Folder.READ_ONLY);
            try {
                read((UIDFolder) opened, reader);
            } finally {
                opened.close(false);
            }
        }
    }

    private Store connect() throws MessagingException {
        var protocol = security == InboxSettings.Security.TLS ? "imaps" : "imap";
        var starttls = String.valueOf(security == InboxSettings.Security.STARTTLS);
        var properties = new Properties();
        Map.of(
                        "connectiontimeout", PATIENCE,
                        "timeout", PATIENCE,
                        "writetimeout", PATIENCE,
                        "ssl.checkserveridentity", String.valueOf(!trusted),
                        "socketFactory.fallback", "false",
                        "starttls.enable", starttls,
                        "starttls.required", starttls)
                .forEach((setting, value) -> properties.setProperty("mail." + protocol + "." + setting, value));
        if (trusted) {
            properties.setProperty("mail." + protocol + ".ssl.trust", host);
        }
        if (sockets != null) {
            properties.put("mail." + protocol + ".socketFactory", sockets);
        }
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(host, port, username, password);
        return store;
    }

    private void read(UIDFolder uids, Reader reader) throws MessagingException {
        var start = reader.start(uids.getUIDValidity(), uids.getUIDNext());
        var messages = uids.getMessagesByUID(start.lastUid() + 1, UIDFolder.LASTUID);
        var read = 0;
        for (var message : messages) {
            var uid = uids.getUID(message);
            if (uid > start.lastUid() && read++ < AT_ONCE) {
                take(message, uid, reader);
                reader.reached(new Position(start.uidValidity(), uid));
            }
        }
        if (read == 0) {
            reader.reached(start);
        }
        if (read > AT_ONCE) {
            log.info("{} more mails wait in {}", read - AT_ONCE, folder);
        }
    }

    private void take(Message message, long uid, Reader reader) throws MessagingException {
        try {
            reader.take(bytes(message));
        } catch (TooLarge | DataIntegrityViolationException unfit) {
            log.error("Mail {} of {} cannot be kept and is left there: {}", uid, folder, unfit.getMessage());
        } catch (IOException e) {
            throw new MessagingException("Mail " + uid + " could not be fetched", e);
        }
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(new Bounded(bytes));
        return bytes.toByteArray();
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
