package com.quorumcrm.mail;

import com.quorumcrm.platform.HtmlSanitizer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads mails (RFC 5322, MIME) from anywhere. A mail that is broken, in an unknown encoding or far too large is read as
 * far as it can be: none is refused, and none takes more than a bounded amount of time and memory.
 */
@Component
class MailParser {

    private static final Logger log = LoggerFactory.getLogger(MailParser.class);

    private static final String MIME = "mail.mime.";

    /** The library reads these from the system's properties and nowhere else. */
    private static final Map<String, String> LENIENT = Map.of(
            "decodetext.strict", "false",
            "parameters.strict", "false",
            "decodeparameters", "true",
            "base64.ignoreerrors", "true",
            "uudecode.ignoreerrors", "true",
            "ignoreunknownencoding", "true",
            "multipart.allowempty", "true",
            "multipart.ignoremissingendboundary", "true",
            "multipart.ignoremissingboundaryparameter", "true");

    private final HtmlSanitizer html;
    private final Session session;

    MailParser(HtmlSanitizer html) {
        this.html = html;
        LENIENT.forEach((setting, value) -> System.setProperty(MIME + setting, value));
        var settings = new Properties();
        settings.setProperty("address.strict", "false");
        this.session = Session.getInstance(settings);
    }

    ParsedMail parse(byte[] raw) {
        try {
            return read(new MimeMessage(session, new ByteArrayInputStream(raw)), raw);
        } catch (MessagingException | RuntimeException | StackOverflowError unreadable) {
            log.info("A mail is so broken that only its text is kept: {}", unreadable.toString());
            return read(new MimeMessage(session), raw);
        }
    }

    private ParsedMail read(MimeMessage message, byte[] raw) {
        var head = new MailHead(message);
        var body = MailBody.read(message, raw);
        return new ParsedMail(
                head.messageId(),
                head.answers(),
                head.from(),
                head.addresses("To"),
                head.addresses("Cc"),
                head.addresses("Bcc"),
                head.delivered(),
                head.subject(),
                head.sentAt(),
                body.text(html),
                body.html(),
                body.parts());
    }
}
