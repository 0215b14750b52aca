package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.kernel.RuleBroken;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class MailDeliveryTests {

    private static final ServerSetup SMTP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final GreenMail SERVER = new GreenMail(SMTP);

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SMTP::getPort);
        properties.add("quorum.mail.sender", () -> "crm@ridgeline.example");
        properties.add("quorum.mail.queue-limit", () -> 20);
    }

    @Autowired
    Mailer mailer;

    @Autowired
    Outbox outbox;

    @Autowired
    MailDelivery delivery;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startTheServer() throws Exception {
        jdbc.sql("delete from outgoing_mail").update();
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stopTheServer() {
        SERVER.stop();
    }

    @Test
    void whatIsCommittedIsSentOnce() throws Exception {
        var id = transaction.execute(status -> mailer.send(notice("Deal won", "Congratulations")));
        await().atMost(Duration.ofSeconds(10)).until(() -> SERVER.getReceivedMessages().length == 1);
        await().atMost(Duration.ofSeconds(5)).until(() -> status(id) == QueuedMail.Status.SENT);
        delivery.deliverDue();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        var received = SERVER.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo(id);
        assertThat(received.getFrom()[0]).hasToString("Quorum <crm@ridgeline.example>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(outbox.message(outbox.newest(1).getFirst().id())).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        transaction.executeWithoutResult(status -> {
            mailer.send(notice("Never", "Nothing happened"));
            status.setRollbackOnly();
        });
        delivery.deliverDue();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(outbox.newest(10)).isEmpty();
    }

    @Test
    void anOutageLosesNothingAndDoublesNothing() throws Exception {
        clock.setTo("2026-11-25T09:00:00Z");
        SERVER.stop();
        var ids = Stream.of("One", "Two", "Three")
                .map(subject -> mailer.send(notice(subject, "During the outage")))
                .toList();
        for (var minute = 0; minute < 60; minute += 10) {
            clock.advance(Duration.ofMinutes(10));
            delivery.deliverDue();
        }
        assertThat(outbox.newest(10)).extracting(QueuedMail::status).containsOnly(QueuedMail.Status.WAITING);
        assertThat(outbox.newest(10)).anyMatch(mail -> mail.failure() != null && mail.attempts() > 1);
        SERVER.start();
        clock.advance(Duration.ofMinutes(20));
        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(Stream.of(SERVER.getReceivedMessages()).map(MailDeliveryTests::messageId))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everythingThatWasGivenArrives() throws Exception {
        mailer.send(OutgoingMail.to(
                        List.of(new MailAddress("ada@mühle.example", "Ada Löwe")), "Angebot für Sie", "Grüße")
                .withHtml("<p>Grüße</p>")
                .withSender("Mara Kessler", MailAddress.of("mara@ridgeline.example"))
                .withCopies(List.of(MailAddress.of("cc@example.com")), List.of(MailAddress.of("hidden@example.com")))
                .withCalendar(new CalendarPart(CalendarPart.Method.REQUEST, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))
                .withAttachments(List.of(new MailAttachment("Über uns.pdf", "application/pdf", new byte[] {1, 2, 3})))
                .withThread("<1@example.com>", List.of("<0@example.com>", "<1@example.com>")));
        await().atMost(Duration.ofSeconds(10)).until(() -> SERVER.getReceivedMessages().length == 3);
        var text = GreenMailUtil.getWholeMessage(SERVER.getReceivedMessages()[0]);
        assertThat(text)
                .contains("Mara Kessler <crm@ridgeline.example>", "Reply-To: mara@ridgeline.example", "xn--mhle-0ra")
                .contains("text/calendar; charset=UTF-8; method=REQUEST", "application/pdf", "text/html")
                .contains("In-Reply-To: <1@example.com>", "References: <0@example.com> <1@example.com>")
                .doesNotContain("hidden@example.com");
    }

    @Test
    void noHeaderCanBeSmuggledIn() throws Exception {
        mailer.send(OutgoingMail.to(
                        List.of(new MailAddress("ada@example.com", "Ada\r\nBcc: evil@example.com")),
                        "Hello\r\nBcc: evil@example.com",
                        "Body")
                .withSender("Mara\nX-Evil: 1", null)
                .withThread("<a@b>\r\nX-Evil: 2", List.of("<a b@c>"))
                .withAttachments(
                        List.of(new MailAttachment("a.txt\r\nX-Evil: 3", "text/x\r\nX-Evil: 4", new byte[0]))));
        await().atMost(Duration.ofSeconds(10)).until(() -> SERVER.getReceivedMessages().length == 1);
        var received = SERVER.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getWholeMessage(received).lines()).noneMatch(line -> line.startsWith("X-Evil"));
        assertThatThrownBy(() -> MailAddress.of("a@b\r\nBcc: evil@example.com"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullQueueTakesNoMore() {
        clock.setTo("2026-11-25T09:00:00Z");
        SERVER.stop();
        for (var number = 0; number < 20; number++) {
            mailer.send(notice("Number " + number, "One of many"));
        }
        assertThatThrownBy(() -> mailer.send(notice("One more", "Too many"))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whatWaitsLongerThanThreeDaysIsGivenUp() {
        clock.setTo("2026-11-25T09:00:00Z");
        SERVER.stop();
        var id = mailer.send(notice("Old news", "Nobody needs it any more"));
        clock.advance(Outbox.GIVEN_UP_AFTER.plusMinutes(1));
        delivery.deliverDue();
        assertThat(status(id)).isEqualTo(QueuedMail.Status.FAILED);
    }

    private QueuedMail.Status status(String messageId) {
        return outbox.newest(50).stream()
                .filter(mail -> mail.messageId().equals(messageId))
                .map(QueuedMail::status)
                .findFirst()
                .orElseThrow();
    }

    private static OutgoingMail notice(String subject, String text) {
        return OutgoingMail.notice(MailAddress.of(UUID.randomUUID() + "@example.com"), subject, text);
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
