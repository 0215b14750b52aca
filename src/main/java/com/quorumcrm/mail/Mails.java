package com.quorumcrm.mail;

import com.quorumcrm.activities.Direction;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.MailAddress;
import com.quorumcrm.platform.MailAttachment;
import com.quorumcrm.platform.Mailer;
import com.quorumcrm.platform.OutgoingMail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to write to customers. What is sent is on the timelines of those it is with from that moment on. */
@Service
@Transactional
public class Mails {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 100_000;

    private final Recipients recipients;
    private final MailQuery mails;
    private final MergeValues merge;
    private final MailUploads uploads;
    private final CaptureAddresses capture;
    private final Mailer mailer;
    private final MailStore store;
    private final MailFiling filing;
    private final Clock clock;

    Mails(
            Recipients recipients,
            MailQuery mails,
            MergeValues merge,
            MailUploads uploads,
            CaptureAddresses capture,
            Mailer mailer,
            MailStore store,
            MailFiling filing,
            Clock clock) {
        this.recipients = recipients;
        this.mails = mails;
        this.merge = merge;
        this.uploads = uploads;
        this.capture = capture;
        this.mailer = mailer;
        this.store = store;
        this.filing = filing;
        this.clock = clock;
    }

    private record Written(String subject, String body) {}

    /** A template's text with what is known filled in. */
    @Transactional(readOnly = true)
    public MergeFields.Filled fill(String text, SendMail draft, Viewer viewer) {
        return MergeFields.fill(text, merge.of(first(draft), draft.account(), draft.opportunity(), viewer));
    }

    /** @throws com.quorumcrm.kernel.RuleBroken when an address cannot be written to, or a field has no value */
    public MailId send(SendMail command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var answered = command.answers() == null ? null : mails.find(command.answers(), viewer);
        var rules = new Rules();
        var resolved = recipients.of(command, rules, viewer);
        var written = written(command, rules, viewer);
        rules.enforce();
        var files = uploads.of(command.uploads(), viewer);
        var outgoing = OutgoingMail.to(resolved.to(), written.subject(), written.body())
                .withCopies(resolved.cc(), List.of())
                .withSender(viewer.name(), null)
                .withAnswersTo(answersTo(viewer))
                .withThread(answered == null ? null : answered.messageId(), references(answered))
                .withAttachments(files.stream().map(uploads::attachment).toList());
        return keep(command, outgoing, mailer.send(outgoing), files, viewer);
    }

    private Written written(SendMail command, Rules rules, Viewer viewer) {
        var subject = fill(Text.lineOrEmpty(command.subject()), command, viewer);
        var body = fill(Objects.requireNonNullElse(Text.lines(command.body()), ""), command, viewer);
        rules.required("subject", subject.text())
                .atMost("subject", subject.text(), LONGEST_SUBJECT)
                .required("body", body.text())
                .atMost("body", body.text(), LONGEST_BODY);
        missing("subject", subject.missing(), rules);
        missing("body", body.missing(), rules);
        return new Written(subject.text(), body.text());
    }

    private static void missing(String field, Set<String> missing, Rules rules) {
        rules.that(missing.isEmpty(), field, "mail.rule.missing", String.join(", ", missing));
    }

    /** To the writer, and to the mailbox from which the answer finds its way onto the timeline. */
    private List<MailAddress> answersTo(Viewer viewer) {
        var own = MailAddress.parse(viewer.email()).stream();
        var captured = capture.of(viewer).stream().map(address -> MailAddress.of(address.answerAddress()));
        return Stream.concat(own, captured).toList();
    }

    private static List<String> references(@Nullable MailView answered) {
        if (answered == null) {
            return List.of();
        }
        var references = new ArrayList<>(answered.answers().reversed());
        references.add(answered.messageId());
        return references;
    }

    private MailId keep(
            SendMail command, OutgoingMail mail, String messageId, List<MailUploads.Upload> files, Viewer viewer) {
        var told = told(mail, messageId, viewer);
        // As the head of a mail has it: an answer within the same second must not come before.
        var arrived = new MailFiling.Arrived(
                MailId.next(),
                Direction.OUTBOUND,
                told,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                command.confidential());
        store.add(arrived, messageId, key(told, mail), viewer.id());
        store.parts(
                arrived.id(),
                files.stream()
                        .map(file -> new MailStore.Kept(file.name(), file.contentType(), file.size(), file.fileKey()))
                        .toList());
        uploads.release(files);
        var thread = store.thread(arrived.id(), viewer.id(), messageId, told.answers());
        filing.file(arrived, thread, about(command), viewer);
        return arrived.id();
    }

    private String key(ParsedMail told, OutgoingMail mail) {
        return ContentKey.of(
                mailer.sender().folded(), told, mail.attachments().stream().map(MailAttachment::content));
    }

    private static ParsedMail told(OutgoingMail mail, String messageId, Viewer viewer) {
        var answers =
                mail.answerTo() == null ? List.<String>of() : mail.references().reversed();
        return new ParsedMail(
                messageId,
                answers,
                new Correspondent(viewer.email(), viewer.name()),
                correspondents(mail.to()),
                correspondents(mail.cc()),
                List.of(),
                Set.of(),
                mail.subject(),
                null,
                mail.text(),
                null,
                List.of());
    }

    private static List<Correspondent> correspondents(List<MailAddress> addresses) {
        return addresses.stream()
                .map(address -> new Correspondent(address.address(), address.name()))
                .toList();
    }

    private static Set<RecordRef> about(SendMail command) {
        var about = new HashSet<RecordRef>();
        Stream.concat(command.to().stream(), command.cc().stream()).forEach(contact -> about.add(contact.ref()));
        if (command.account() != null) {
            about.add(command.account().ref());
        }
        if (command.opportunity() != null) {
            about.add(command.opportunity().ref());
        }
        return about;
    }

    private static @Nullable ContactId first(SendMail command) {
        return command.to().isEmpty() ? null : command.to().getFirst();
    }
}
