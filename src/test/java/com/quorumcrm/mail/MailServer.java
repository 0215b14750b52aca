package com.quorumcrm.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One mail server for the whole test run, for sending and for reading what has arrived. */
public final class MailServer {

    public static final String MAILBOX = "capture@crm.example";

    private static final ServerSetup SMTP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    static final ServerSetup IMAP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);

    /** Its certificate is signed by nobody. */
    static final ServerSetup IMAPS = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAPS);

    public static final GreenMail SERVER = new GreenMail(new ServerSetup[] {SMTP, IMAP, IMAPS});

    static {
        SERVER.start();
        SERVER.setUser(MAILBOX, MAILBOX, "secret");
    }

    private MailServer() {}

    /** Has the application send by it and read its mailbox. */
    public static void configure(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SMTP::getPort);
        properties.add("quorum.mail.sender", () -> "crm@ridgeline.example");
        properties.add("quorum.mail.inbox.address", () -> MAILBOX);
        properties.add("quorum.mail.inbox.host", () -> "127.0.0.1");
        properties.add("quorum.mail.inbox.port", IMAP::getPort);
        properties.add("quorum.mail.inbox.security", () -> "none");
        properties.add("quorum.mail.inbox.username", () -> MAILBOX);
        properties.add("quorum.mail.inbox.password", () -> "secret");
        properties.add("quorum.mail.folders.trusted", () -> "localhost");
        properties.add("quorum.outbound.internal-hosts", () -> "localhost");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
