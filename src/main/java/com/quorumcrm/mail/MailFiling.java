package com.quorumcrm.mail;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts mails on the timelines of those that they are with. */
@Component
class MailFiling {

    private static final Set<RecordKind> DEALS = Set.of(RecordKind.OPPORTUNITY);
    private static final Set<RecordKind> EVERYTHING =
            Set.of(RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY);
    private static final int LONGEST_SUBJECT = 200;

    private final MailMatching matching;
    private final MailStore store;
    private final Activities activities;
    private final MessageSource texts;

    MailFiling(MailMatching matching, MailStore store, Activities activities, MessageSource texts) {
        this.matching = matching;
        this.store = store;
        this.activities = activities;
        this.texts = texts;
    }

    /** A mail that is in its owner's mailbox. */
    record Arrived(
            MailId id, UUID thread, Direction direction, ParsedMail mail, Instant sentAt, boolean confidential) {}

    /** Leaves it waiting when nobody it names is known, and it answers nothing that is. */
    void file(Arrived arrived, Viewer owner) {
        if (!owner.can(Permission.EDIT_ACTIVITIES)) {
            return;
        }
        var about = new HashSet<RecordRef>();
        matching.contacts(arrived.mail().everybody(), owner).forEach(contact -> about.add(contact.ref()));
        about.addAll(matching.subjects(arrived.thread(), about.isEmpty() ? EVERYTHING : DEALS, owner));
        if (!about.isEmpty()) {
            file(arrived, about, owner);
        }
    }

    void file(Arrived arrived, Set<RecordRef> about, Viewer owner) {
        var mail = arrived.mail();
        var details = ActivityDetails.of(ActivityType.EMAIL, subject(mail, owner))
                .saying(QuotedText.of(mail.text()).excerpt())
                .going(arrived.direction())
                .confidential(arrived.confidential());
        var colleagues =
                new HashSet<UserId>(matching.colleagues(mail.everybody()).values());
        colleagues.remove(owner.id());
        var activity =
                activities.add(new AddActivity(details, arrived.sentAt(), null, null, about, colleagues, null), owner);
        store.match(arrived.id(), activity);
    }

    private String subject(ParsedMail mail, Viewer owner) {
        var subject = mail.subject();
        if (subject.isBlank()) {
            return texts.getMessage("mail.noSubject", null, owner.locale());
        }
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
