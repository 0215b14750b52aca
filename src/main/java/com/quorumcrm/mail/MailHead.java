package com.quorumcrm.mail;

import com.quorumcrm.kernel.Text;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the head of a mail: what is broken in it is read as well as it can be, and nothing is thrown. */
final class MailHead {

    private static final int MOST_ADDRESSES = 300;
    private static final int MOST_ANSWERS = 50;
    private static final int LONGEST_HEADER = 100_000;
    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s\\p{Cc}]{1,250})>");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\],;:\"\\p{Cc}]{1,64}@[^\\s<>()\\[\\],;:\"\\p{Cc}]{1,255}");
    private static final Pattern RECEIVED_FOR = Pattern.compile("\\bfor\\s+<([^<>\\s]{3,320})>");
    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");

    private final MimeMessage message;

    MailHead(MimeMessage message) {
        this.message = message;
    }

    @Nullable
    String messageId() {
        return values("Message-ID")
                .map(MESSAGE_ID::matcher)
                .filter(match -> match.find())
                .map(match -> match.group())
                .findFirst()
                .orElse(null);
    }

    List<String> answers() {
        var nearestFirst = new ArrayList<>(ids("References"));
        Collections.reverse(nearestFirst);
        var all = new LinkedHashSet<>(ids("In-Reply-To"));
        all.addAll(nearestFirst);
        return all.stream().limit(MOST_ANSWERS).toList();
    }

    private List<String> ids(String header) {
        return values(header)
                .flatMap(value -> MESSAGE_ID.matcher(value).results())
                .map(MatchResult::group)
                .toList();
    }

    @Nullable
    Correspondent from() {
        return Stream.of("From", "Sender", "Reply-To", "Return-Path")
                .flatMap(header -> addresses(header).stream())
                .findFirst()
                .orElse(null);
    }

    List<Correspondent> addresses(String header) {
        return values(header)
                .flatMap(value -> read(value).stream())
                .filter(somebody -> somebody.address().contains("@"))
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static List<Correspondent> read(String value) {
        try {
            var found = new ArrayList<Correspondent>();
            for (var address : InternetAddress.parseHeader(value, false)) {
                members(address)
                        .forEach(member ->
                                found.add(new Correspondent(member.getAddress(), decoded(member.getPersonal()))));
            }
            return found;
        } catch (AddressException broken) {
            return ADDRESS.matcher(value)
                    .results()
                    .map(match -> new Correspondent(match.group(), null))
                    .toList();
        }
    }

    private static Stream<InternetAddress> members(InternetAddress address) throws AddressException {
        var isGroup = address.isGroup();
        var members = isGroup ? address.getGroup(false) : null;
        return isGroup ? Stream.of(members == null ? new InternetAddress[0] : members) : Stream.of(address);
    }

    /** Where it was delivered, by the lines that servers add; the only trace of a blind copy. */
    Set<String> delivered() {
        var all = new LinkedHashSet<String>();
        for (var header : List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Forwarded-To")) {
            addresses(header).forEach(somebody -> all.add(somebody.folded()));
        }
        values("Received")
                .flatMap(value -> RECEIVED_FOR.matcher(value).results())
                .forEach(match -> all.add(match.group(1).toLowerCase(Locale.ROOT)));
        return all;
    }

    String subject() {
        var subject = values("Subject").findFirst().map(MailHead::decoded).orElse("");
        var line = Text.lineOrEmpty(subject);
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }

    /** Null where there is no date, or one that cannot be. */
    @Nullable
    Instant sentAt() {
        try {
            var date = message.getSentDate();
            return date == null || date.toInstant().isBefore(FIRST) ? null : date.toInstant();
        } catch (MessagingException | RuntimeException unreadable) {
            return null;
        }
    }

    private Stream<String> values(String header) {
        try {
            var values = message.getHeader(header);
            return values == null ? Stream.empty() : Stream.of(values).map(MailHead::readable);
        } catch (MessagingException | RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    /** Headers are read as Latin-1; many are written in UTF-8 nevertheless. */
    private static String readable(String value) {
        var header = value.length() <= LONGEST_HEADER ? value : value.substring(0, LONGEST_HEADER);
        var unfolded = MimeUtility.unfold(header);
        var isOneByteEach =
                unfolded.chars().anyMatch(c -> c > 0x7F) && unfolded.chars().allMatch(c -> c <= 0xFF);
        return isOneByteEach ? Charsets.decode(unfolded.getBytes(StandardCharsets.ISO_8859_1), null) : unfolded;
    }

    static String decoded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException | RuntimeException unknown) {
            return text;
        }
    }
}
