package com.quorumcrm.mail;

import com.quorumcrm.kernel.Text;
import com.quorumcrm.platform.HtmlSanitizer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts and files of a mail, gathered from its parts; parts beyond the limits are left out. */
final class MailBody {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 300;
    private static final int MOST_FILES = 100;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern UNSAFE_IN_NAMES = Pattern.compile("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]+");

    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^[ \\t]*\\r?\\n");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<ParsedMail.Part> files = new ArrayList<>();
    private int seen;

    private MailBody() {}

    static MailBody read(MimeMessage message, byte[] raw) {
        var body = new MailBody();
        body.take(message, 0);
        if (body.isEmpty()) {
            body.add(body.text, afterTheHead(message, raw));
        }
        return body;
    }

    private boolean isEmpty() {
        return text.toString().isBlank() && html.toString().isBlank() && files.isEmpty();
    }

    /** Of a mail that says nothing, because where it begins to say something cannot be told by the rules. */
    private static String afterTheHead(MimeMessage message, byte[] raw) {
        var all = Charsets.decode(raw, null);
        var blank = BLANK_LINE.matcher(all);
        if (blank.find()) {
            return all.substring(blank.end());
        }
        return new MailHead(message).from() == null ? all : "";
    }

    @Nullable
    String text(HtmlSanitizer sanitizer) {
        var plain = Text.lines(text.toString());
        return plain != null || html.isEmpty() ? plain : Text.lines(sanitizer.text(html.toString()));
    }

    @Nullable
    String html() {
        return html.isEmpty() ? null : html.toString().replace("\0", "");
    }

    List<ParsedMail.Part> parts() {
        return List.copyOf(files);
    }

    private void take(MimePart part, int depth) {
        if (seen >= MOST_PARTS) {
            return;
        }
        try {
            var type = type(part);
            if (type.match("multipart/*") && depth < DEEPEST && takeEach(part, depth)) {
                return;
            }
            seen++;
            takeOne(part, type);
        } catch (MessagingException | RuntimeException unreadable) {
            takeRaw(part);
        }
    }

    private boolean takeEach(MimePart part, int depth) {
        try {
            if (!(part.getContent() instanceof Multipart parts) || parts.getCount() == 0) {
                return false;
            }
            for (var at = 0; at < parts.getCount() && seen < MOST_PARTS; at++) {
                if (parts.getBodyPart(at) instanceof MimePart each) {
                    take(each, depth + 1);
                }
            }
            return true;
        } catch (IOException | MessagingException | RuntimeException broken) {
            return false;
        }
    }

    private void takeOne(MimePart part, ContentType type) throws MessagingException {
        var isAttached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name(part) != null;
        if (!isAttached && type.match("text/html")) {
            add(html, Charsets.decode(bytes(part), type.getParameter("charset")));
        } else if (!isAttached && isText(type)) {
            add(text, Charsets.decode(bytes(part), type.getParameter("charset")));
        } else {
            file(part, type.getBaseType());
        }
    }

    /** What says it has parts and has none is read as text; a calendar's entry or a card is a file. */
    private static boolean isText(ContentType type) {
        return type.match("multipart/*") || type.match("text/plain") || type.match("text/enriched");
    }

    private void takeRaw(MimePart part) {
        seen++;
        try {
            add(text, Charsets.decode(rawBytes(part), null));
        } catch (IOException | MessagingException | RuntimeException gone) {
            add(text, "");
        }
    }

    private void file(MimePart part, String type) throws MessagingException {
        if (files.size() < MOST_FILES) {
            var name = name(part);
            var given = name == null
                    ? ""
                    : UNSAFE_IN_NAMES.matcher(name).replaceAll(" ").strip();
            var usual = "part-" + (files.size() + 1) + ending(type);
            var shown = given.isEmpty() ? usual : given.substring(Math.max(0, given.length() - LONGEST_NAME));
            files.add(new ParsedMail.Part(shown, type.toLowerCase(Locale.ROOT), bytes(part)));
        }
    }

    private static String ending(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "message/rfc822" -> ".eml";
            case "text/calendar" -> ".ics";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/gif" -> ".gif";
            case "text/html" -> ".html";
            default -> "";
        };
    }

    private void add(StringBuilder to, String what) {
        var room = LONGEST_TEXT - to.length();
        if (!to.isEmpty() && room > 2) {
            to.append("\n\n");
        }
        to.append(what, 0, Math.clamp(room - 2L, 0, what.length()));
    }

    private static ContentType type(MimePart part) {
        try {
            return new ContentType(part.getContentType());
        } catch (MessagingException | RuntimeException broken) {
            return new ContentType("text", "plain", null);
        }
    }

    private static @Nullable String disposition(MimePart part) {
        try {
            return part.getDisposition();
        } catch (MessagingException | RuntimeException broken) {
            return null;
        }
    }

    private static @Nullable String name(MimePart part) {
        try {
            var name = part.getFileName();
            return name == null || name.isBlank() ? null : MailHead.decoded(name);
        } catch (MessagingException | RuntimeException broken) {
            return null;
        }
    }

    /** What cannot be decoded is taken as it is. */
    private static byte[] bytes(MimePart part) throws MessagingException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException | MessagingException | RuntimeException encoded) {
            try {
                return rawBytes(part);
            } catch (IOException gone) {
                return new byte[0];
            }
        }
    }

    private static byte[] rawBytes(MimePart part) throws IOException, MessagingException {
        try (InputStream content = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return content.readAllBytes();
        }
    }
}
