package com.quorumcrm.platform;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands the mails of the outbox to the mail server: each as soon as it is there, and once a minute those that could not be
 * handed over before. A mail that the server has taken is not sent again, unless the process dies in that very moment;
 * the second one then has the same Message-ID.
 */
@Component
class MailDelivery implements JobHandler<MailDelivery.Call> {

    static final String NAME = "platform.mail";

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int AT_ONCE = 200;
    private static final int REFUSED_FOR_GOOD = 500;

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> servers;
    private final ObjectProvider<Mailer> mailer;
    private final Clock clock;

    MailDelivery(Outbox outbox, ObjectProvider<JavaMailSender> servers, ObjectProvider<Mailer> mailer, Clock clock) {
        this.outbox = outbox;
        this.servers = servers;
        this.mailer = mailer;
        this.clock = clock;
    }

    record Call(UUID mail) {}

    private enum Result {
        DONE,
        NO_SERVER
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Call> payloadType() {
        return Call.class;
    }

    @Override
    public void run(Call call) {
        deliver(call.mail());
    }

    /** Stops at the first that fails for want of a server: the others would only wait for the same. */
    void deliverDue() {
        var state = mailer.getObject().state();
        if (state != Mailer.State.KEPT) {
            outbox.tidy();
        }
        if (state == Mailer.State.SENDING) {
            for (var id : outbox.due(AT_ONCE)) {
                if (deliver(id) == Result.NO_SERVER) {
                    return;
                }
            }
        }
    }

    private Result deliver(UUID id) {
        var server = servers.getIfAvailable();
        var mail = outbox.claim(id);
        return server == null || mail.isEmpty() ? Result.DONE : deliver(mail.get(), server);
    }

    private Result deliver(Outbox.Claimed mail, JavaMailSender server) {
        try {
            server.send(server.createMimeMessage(new ByteArrayInputStream(mail.message())));
            outbox.sent(mail.id(), null);
            return Result.DONE;
        } catch (MailException failure) {
            return handle(mail, cause(failure));
        }
    }

    private static Throwable cause(MailException failure) {
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return several.getMessageExceptions()[0];
        }
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private Result handle(Outbox.Claimed mail, Throwable failure) {
        var words = words(failure);
        if (failure instanceof SendFailedException refused && hasArrived(refused)) {
            outbox.sent(mail.id(), words);
        } else if (isRefusedForGood(failure)) {
            outbox.failed(mail.id(), words);
        } else {
            outbox.tryAgain(mail.id(), clock.instant().plusSeconds(pause(mail.attempts())), words);
            log.warn("A mail could not be sent and will be tried again: {}", words);
        }
        return failure instanceof SendFailedException ? Result.DONE : Result.NO_SERVER;
    }

    /** Some recipients have it: to send it again would give it to them twice. */
    private static boolean hasArrived(SendFailedException failure) {
        return failure.getValidSentAddresses() != null && failure.getValidSentAddresses().length > 0;
    }

    private static boolean isRefusedForGood(Throwable failure) {
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof AuthenticationFailedException) {
                return false;
            }
            if (code(each) >= REFUSED_FOR_GOOD) {
                return true;
            }
        }
        return false;
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }

    private static String words(Throwable failure) {
        var words = new StringBuilder();
        for (Throwable each = failure; each != null && words.length() < 400; each = next(each)) {
            if (each.getMessage() != null) {
                words.append(words.isEmpty() ? "" : "; ").append(each.getMessage());
            }
        }
        return words.toString().replaceAll("\\p{Cc}+", " ").strip();
    }

    private static long pause(int attempts) {
        return Math.min(30L << Math.min(attempts, 10), LONGEST_PAUSE.toSeconds());
    }
}
