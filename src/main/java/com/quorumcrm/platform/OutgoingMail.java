package com.quorumcrm.platform;

import com.quorumcrm.kernel.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent from the organisation's address. Start with {@link #to} and add to it with the {@code with} methods.
 *
 * @param fromName who it is from, beside the organisation's address
 * @param replyTo where answers go; nowhere means to the organisation's address
 * @param text what it says without any markup; there always is such a version
 * @param html the same as a page, for those that show such
 * @param answerTo the Message-ID of the mail that this one answers
 * @param references the Message-IDs of the conversation, oldest first
 * @param automatic written by the program rather than by a person, so that no answering machine answers it
 */
public record OutgoingMail(
        @Nullable String fromName,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> bcc,
        String subject,
        String text,
        @Nullable String html,
        @Nullable CalendarPart calendar,
        List<MailAttachment> attachments,
        @Nullable String answerTo,
        List<String> references,
        boolean automatic) {

    /** So many may be written to at once, in To, Cc and Bcc together. */
    public static final int MOST_RECIPIENTS = 100;

    private static final int LONGEST_SUBJECT = 500;

    /** @throws IllegalArgumentException if nobody or too many would get it */
    public OutgoingMail {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        attachments = List.copyOf(attachments);
        references = List.copyOf(references);
        subject = Text.lineOrEmpty(subject);
        subject = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        var recipients = to.size() + cc.size() + bcc.size();
        if (to.isEmpty() || recipients > MOST_RECIPIENTS) {
            throw new IllegalArgumentException("A mail to " + recipients + " recipients");
        }
    }

    public static OutgoingMail to(List<MailAddress> recipients, String subject, String text) {
        return plain(recipients, subject, text, false);
    }

    /** From the program itself, as a reminder is. */
    public static OutgoingMail notice(MailAddress recipient, String subject, String text) {
        return plain(List.of(recipient), subject, text, true);
    }

    private static OutgoingMail plain(List<MailAddress> recipients, String subject, String text, boolean automatic) {
        return new OutgoingMail(
                null,
                List.of(),
                recipients,
                List.of(),
                List.of(),
                subject,
                text,
                null,
                null,
                List.of(),
                null,
                List.of(),
                automatic);
    }

    public OutgoingMail withSender(@Nullable String name, @Nullable MailAddress answers) {
        return with(copy -> {
            copy.fromName = name;
            copy.replyTo = answers == null ? List.of() : List.of(answers);
        });
    }

    public OutgoingMail withAnswersTo(List<MailAddress> replyTo) {
        return with(copy -> copy.replyTo = replyTo);
    }

    public OutgoingMail withCopies(List<MailAddress> cc, List<MailAddress> bcc) {
        return with(copy -> {
            copy.cc = cc;
            copy.bcc = bcc;
        });
    }

    public OutgoingMail withHtml(@Nullable String html) {
        return with(copy -> copy.html = html);
    }

    public OutgoingMail withCalendar(@Nullable CalendarPart calendar) {
        return with(copy -> copy.calendar = calendar);
    }

    public OutgoingMail withAttachments(List<MailAttachment> attachments) {
        return with(copy -> copy.attachments = attachments);
    }

    public OutgoingMail withThread(@Nullable String answerTo, List<String> references) {
        return with(copy -> {
            copy.answerTo = answerTo;
            copy.references = references;
        });
    }

    List<String> recipients() {
        return Stream.of(to, cc, bcc)
                .flatMap(List::stream)
                .map(MailAddress::address)
                .distinct()
                .toList();
    }

    private OutgoingMail with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return new OutgoingMail(
                copy.fromName,
                copy.replyTo,
                to,
                copy.cc,
                copy.bcc,
                subject,
                text,
                copy.html,
                copy.calendar,
                copy.attachments,
                copy.answerTo,
                copy.references,
                automatic);
    }

    /** What the {@code with} methods change, as it is in this mail. */
    private final class Copy {

        private @Nullable String fromName = OutgoingMail.this.fromName;
        private List<MailAddress> replyTo = OutgoingMail.this.replyTo;
        private List<MailAddress> cc = OutgoingMail.this.cc;
        private List<MailAddress> bcc = OutgoingMail.this.bcc;
        private @Nullable String html = OutgoingMail.this.html;
        private @Nullable CalendarPart calendar = OutgoingMail.this.calendar;
        private List<MailAttachment> attachments = OutgoingMail.this.attachments;
        private @Nullable String answerTo = OutgoingMail.this.answerTo;
        private List<String> references = OutgoingMail.this.references;
    }
}
