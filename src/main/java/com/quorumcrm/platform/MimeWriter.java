package com.quorumcrm.platform;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Writes a mail as it travels (RFC 5322 and MIME). */
final class MimeWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s\\p{Cc}]{1,250}>");
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final MailAddress sender;

    MimeWriter(MailAddress sender) {
        this.sender = sender;
    }

    byte[] write(OutgoingMail mail, String messageId, Instant at) {
        try {
            var message = new Numbered(messageId);
            address(message, mail);
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(at));
            thread(message, mail);
            message.setContent(content(mail));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void address(MimeMessage message, OutgoingMail mail) throws MessagingException {
        var name = mail.fromName() == null ? sender.name() : mail.fromName();
        message.setFrom(new MailAddress(sender.address(), name).forHeader());
        if (!mail.replyTo().isEmpty()) {
            message.setReplyTo(headers(mail.replyTo()));
        }
        message.setRecipients(RecipientType.TO, headers(mail.to()));
        message.setRecipients(RecipientType.CC, headers(mail.cc()));
        message.setRecipients(RecipientType.BCC, headers(mail.bcc()));
    }

    private static InternetAddress[] headers(List<MailAddress> addresses) {
        return addresses.stream().map(MailAddress::forHeader).toArray(InternetAddress[]::new);
    }

    private static void thread(MimeMessage message, OutgoingMail mail) throws MessagingException {
        if (mail.answerTo() != null && isMessageId(mail.answerTo())) {
            message.setHeader("In-Reply-To", mail.answerTo());
        }
        var references =
                mail.references().stream().filter(MimeWriter::isMessageId).toList();
        if (!references.isEmpty()) {
            message.setHeader("References", MimeUtility.fold(12, String.join(" ", references)));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
    }

    private static boolean isMessageId(String text) {
        return MESSAGE_ID.matcher(text).matches();
    }

    private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(body(mail));
        for (var attachment : mail.attachments()) {
            mixed.addBodyPart(part(attachment));
        }
        var calendar = mail.calendar();
        if (calendar != null) {
            var content = calendar.content().getBytes(StandardCharsets.UTF_8);
            mixed.addBodyPart(part(new MailAttachment("invite.ics", "application/ics", content)));
        }
        return mixed;
    }

    private static BodyPart body(OutgoingMail mail) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(mail.text(), "plain"));
        if (mail.html() != null) {
            alternative.addBodyPart(text(mail.html(), "html"));
        }
        var calendar = mail.calendar();
        if (calendar != null) {
            var part = new MimeBodyPart();
            var type = "text/calendar; charset=UTF-8; method=" + calendar.method();
            part.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(calendar.content().getBytes(StandardCharsets.UTF_8), type)));
            alternative.addBodyPart(part);
        }
        return alternative.getCount() == 1 ? alternative.getBodyPart(0) : wrapped(alternative);
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static BodyPart wrapped(Multipart content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }

    private static MimeBodyPart part(MailAttachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(attachment.name());
        return part;
    }

    private static final class Numbered extends MimeMessage {

        private final String messageId;

        Numbered(String messageId) {
            super(NO_SERVER);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
