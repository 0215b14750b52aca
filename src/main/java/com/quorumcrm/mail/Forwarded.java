package com.quorumcrm.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whose mail it was that a colleague has forwarded to the mailbox. */
final class Forwarded {

    private static final int WITHIN = 4000;
    private static final Pattern SENDER = Pattern.compile(
            "(?mi)^[>*\\s]*(?:from|von|de|da|van|от)\\s*:\\s*\\*?(.{0,200}?)[<\\[(]?(?:mailto:)?([^\\s<>\\[\\]();:\",]{1,64}@[^\\s<>\\[\\]();:\",]{1,255})[>\\])]?.*$");

    private Forwarded() {}

    /** The mail as if it had come from its first sender; empty unless it was sent to the mailbox alone. */
    static Optional<ParsedMail> from(ParsedMail mail, Predicate<Correspondent> isColleague) {
        if (mail.recipients().anyMatch(somebody -> !isColleague.test(somebody))) {
            return Optional.empty();
        }
        return sender(mail.text())
                .filter(somebody -> !isColleague.test(somebody))
                .map(sender -> new ParsedMail(
                        mail.messageId(),
                        mail.answers(),
                        sender,
                        mail.from() == null ? List.of() : List.of(mail.from()),
                        List.of(),
                        List.of(),
                        mail.delivered(),
                        mail.subject(),
                        mail.sentAt(),
                        mail.text(),
                        mail.html(),
                        mail.parts()));
    }

    private static Optional<Correspondent> sender(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var found = SENDER.matcher(text.substring(0, Math.min(text.length(), WITHIN)));
        return found.find()
                ? Optional.of(new Correspondent(found.group(2), found.group(1).replaceAll("[\"*<]", " ")))
                : Optional.empty();
    }
}
