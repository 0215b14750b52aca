package com.quorumcrm.platform;

import com.quorumcrm.kernel.Text;
import java.util.List;
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
                false);
    }

    /** From the program itself, as a reminder is. */
    public static OutgoingMail notice(MailAddress recipient, String subject, String text) {
        return new OutgoingMail(
                null,
                List.of(),
                List.of(recipient),
                List.of(),
                List.of(),
                subject,
                text,
                null,
                null,
                List.of(),
                null,
                List.of(),
                true);
    }

    public OutgoingMail withSender(@Nullable String name, @Nullable MailAddress answers) {
        return new OutgoingMail(
                name,
                answers == null ? List.of() : List.of(answers),
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                calendar,
                attachments,
                answerTo,
                references,
                automatic);
    }

    public OutgoingMail withAnswersTo(List<MailAddress> replyTo) {
        return new OutgoingMail(
                fromName,
                replyTo,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                calendar,
                attachments,
                answerTo,
                references,
                automatic);
    }

    public OutgoingMail withCopies(List<MailAddress> cc, List<MailAddress> bcc) {
        return new OutgoingMail(
                fromName,
                replyTo,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                calendar,
                attachments,
                answerTo,
                references,
                automatic);
    }

    public OutgoingMail withHtml(@Nullable String html) {
        return new OutgoingMail(
                fromName,
                replyTo,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                calendar,
                attachments,
                answerTo,
                references,
                automatic);
    }

    public OutgoingMail withCalendar(@Nullable CalendarPart calendar) {
        return new OutgoingMail(
                fromName,
                replyTo,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                calendar,
                attachments,
                answerTo,
                references,
                automatic);
    }

    public OutgoingMail withAttachments(List<MailAttachment> attachments) {
        return new OutgoingMail(
                fromName,
                replyTo,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                calendar,
                attachments,
                answerTo,
                references,
                automatic);
    }

    public OutgoingMail withThread(@Nullable String answerTo, List<String> references) {
        return new OutgoingMail(
                fromName,
                replyTo,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                calendar,
                attachments,
                answerTo,
                references,
                automatic);
    }

    List<String> recipients() {
        return Stream.of(to, cc, bcc)
                .flatMap(List::stream)
                .map(MailAddress::address)
                .distinct()
                .toList();
    }
}
