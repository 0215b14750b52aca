package com.quorumcrm.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read, whatever state it was in.
 *
 * @param messageId null where there is none that can be one
 * @param answers the Message-IDs that it names as what came before, the nearest first
 * @param delivered the addresses that servers on its way say it was delivered to
 * @param text null where there is neither text nor a page to take it from
 * @param html as it came
 */
record ParsedMail(
        @Nullable String messageId,
        List<String> answers,
        @Nullable Correspondent from,
        List<Correspondent> to,
        List<Correspondent> cc,
        List<Correspondent> bcc,
        Set<String> delivered,
        String subject,
        @Nullable Instant sentAt,
        @Nullable String text,
        @Nullable String html,
        List<Part> parts) {

    /** A file in a mail. */
    record Part(String name, String contentType, byte[] content) {

        private static final int LARGEST_CALENDAR = 1 << 20;

        boolean isCalendar() {
            var isOne = contentType.equals("text/calendar")
                    || contentType.equals("application/ics")
                    || name.toLowerCase(Locale.ROOT).endsWith(".ics");
            return isOne && content.length <= LARGEST_CALENDAR;
        }
    }

    ParsedMail {
        answers = List.copyOf(answers);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        delivered = Set.copyOf(delivered);
        parts = List.copyOf(parts);
    }

    /** Everybody it names, the sender first. */
    Stream<Correspondent> everybody() {
        return Stream.of(Stream.ofNullable(from), recipients()).flatMap(people -> people);
    }

    Stream<Correspondent> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }
}
