package com.quorumcrm.mail;

import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
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
import java.util.List;
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

    /**
     * A mail that is in its owner's mailbox.
     *
     * @param confidential its owner has it captured for those who take part only
     */
    record Arrived(MailId id, Direction direction, ParsedMail mail, Instant sentAt, boolean confidential) {

        /** One that has waited. */
        static Arrived of(MailView mail) {
            var read = new ParsedMail(
                    mail.messageId(),
                    mail.answers(),
                    mail.from(),
                    mail.to(),
                    mail.cc(),
                    List.of(),
                    Set.of(),
                    mail.subject(),
                    mail.sentAt(),
                    mail.text().fresh(),
                    null,
                    List.of());
            return new Arrived(mail.id(), mail.direction(), read, mail.sentAt(), mail.confidential());
        }
    }

    /** Leaves it waiting when nobody it names is known, and it answers nothing that is. */
    void file(Arrived arrived, UUID thread, Viewer owner) {
        if (!owner.can(Permission.EDIT_ACTIVITIES)) {
            return;
        }
        var about = people(arrived, owner);
        about.addAll(matching.subjects(thread, about.isEmpty() ? EVERYTHING : DEALS, owner));
        if (!about.isEmpty()) {
            log(arrived, about, owner);
        }
    }

    /** Puts it on these timelines, on those of whoever else it names, and on those of the deals that it has been about. */
    void file(Arrived arrived, UUID thread, Set<RecordRef> about, Viewer owner) {
        var all = people(arrived, owner);
        all.addAll(about);
        all.addAll(matching.subjects(thread, DEALS, owner));
        log(arrived, all, owner);
    }

    private Set<RecordRef> people(Arrived arrived, Viewer owner) {
        var people = new HashSet<RecordRef>();
        matching.contacts(arrived.mail().everybody(), owner).forEach(contact -> people.add(contact.ref()));
        return people;
    }

    /**
     * What is there already, from a colleague's mailbox, is added to when both are open. When one of them is private, each
     * stays what it would be alone, and whoever sees both on a timeline sees one of them there.
     */
    private void log(Arrived arrived, Set<RecordRef> about, Viewer owner) {
        var twin = store.twin(arrived.id()).orElse(null);
        if (twin != null && !twin.confidential() && !arrived.confidential()) {
            activities.join(twin.activity(), about, owner);
            store.copy(arrived.id(), twin.mail());
            return;
        }
        var activity = add(arrived, about, owner);
        if (twin != null) {
            activities.standBehind(
                    arrived.confidential() ? activity : twin.activity(),
                    arrived.confidential() ? twin.activity() : activity);
        }
    }

    private ActivityId add(Arrived arrived, Set<RecordRef> about, Viewer owner) {
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
        return activity;
    }

    private String subject(ParsedMail mail, Viewer owner) {
        var subject = mail.subject();
        if (subject.isBlank()) {
            return texts.getMessage("mail.noSubject", null, owner.locale());
        }
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
