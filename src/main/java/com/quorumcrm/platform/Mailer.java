package com.quorumcrm.platform;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door for mail on its way out. A mail is written into the database together with what it tells about, leaves
 * soon after that is committed, and is tried again while the server does not answer; so nobody waits for a mail server,
 * and none is sent about what did not happen.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mailer {

    /** The largest mail that is taken, in bytes as it travels. */
    public static final int LARGEST = 35 * 1024 * 1024;

    private final Outbox outbox;
    private final Jobs jobs;
    private final MailSettings settings;
    private final Clock clock;
    private final MailAddress sender;
    private final State state;

    /** What becomes of mails. */
    public enum State {
        /** They leave. */
        SENDING,
        /** No server is configured; they wait for one for three days. */
        UNCONFIGURED,
        /** They stay where they are, and can be read there: a demo, or a copy of the real thing. */
        KEPT
    }

    Mailer(
            Outbox outbox,
            Jobs jobs,
            MailSettings settings,
            Clock clock,
            ObjectProvider<JavaMailSender> server,
            @Value("${quorum.base-url:}") String base,
            @Value("${quorum.demo.enabled:false}") boolean demo) {
        this.outbox = outbox;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.sender = new MailAddress(address(settings.sender(), base), settings.senderName());
        this.state = state(server.getIfAvailable() != null, demo || !settings.outgoing());
    }

    private static String address(@Nullable String configured, String base) {
        if (configured != null && !configured.isBlank()) {
            return configured.strip();
        }
        var host = base.isBlank() ? null : URI.create(base).getHost();
        return "quorum@" + (host == null ? "localhost" : host);
    }

    private static State state(boolean hasServer, boolean keeps) {
        if (keeps) {
            return State.KEPT;
        }
        return hasServer ? State.SENDING : State.UNCONFIGURED;
    }

    public State state() {
        return state;
    }

    /** The address that mails come from, with the name beside it of those that no person wrote. */
    public MailAddress sender() {
        return sender;
    }

    /**
     * Has a mail sent once the current transaction has committed.
     *
     * @return its Message-ID, by which answers refer to it
     * @throws RuleBroken if it is too large, or too many wait already
     */
    @Transactional
    public String send(OutgoingMail mail) {
        if (outbox.waiting(settings.queueLimit()) >= settings.queueLimit()) {
            throw new RuleBroken(null, "platform.mail.full");
        }
        var id = Ids.next();
        var messageId = "<" + id + "@" + domain() + ">";
        var message = new MimeWriter(sender).write(mail, messageId, clock.instant());
        if (message.length > LARGEST) {
            throw new RuleBroken("attachments", "platform.mail.large", LARGEST >> 20);
        }
        outbox.add(id, messageId, sender.address(), mail, message);
        if (state == State.SENDING) {
            jobs.enqueue(MailDelivery.NAME, id.toString(), new MailDelivery.Call(id));
        }
        return messageId;
    }

    private String domain() {
        return sender.forHeader().getAddress().replaceFirst(".*@", "");
    }
}
