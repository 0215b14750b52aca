package com.quorumcrm.mail;

import com.quorumcrm.activities.Direction;
import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the mails of which nobody could tell whose they are. */
@Service
@Transactional
public class MailInbox {

    private final MailQuery mails;
    private final MailFiling filing;
    private final ContactQuery people;
    private final Contacts contacts;
    private final Visibility visibility;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailInbox(
            MailQuery mails,
            MailFiling filing,
            ContactQuery people,
            Contacts contacts,
            Visibility visibility,
            JdbcClient jdbc,
            Clock clock) {
        this.mails = mails;
        this.filing = filing;
        this.people = people;
        this.contacts = contacts;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts it on the timelines of the person and, where one is named, of the deal. */
    public void assign(AssignMail command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        lock(command.mail(), viewer);
        var mail = mails.find(command.mail(), viewer);
        var contact = people.find(command.contact(), viewer);
        var about = new HashSet<RecordRef>();
        about.add(contact.id().ref());
        if (command.opportunity() != null) {
            visibility.requireRead(command.opportunity().ref(), viewer);
            about.add(command.opportunity().ref());
        }
        filing.file(MailFiling.Arrived.of(mail), mail.thread(), about, viewer);
        if (command.remember()) {
            remember(theirs(mail), contact, viewer);
        }
    }

    /** It is no longer shown; it is not handed in again either. */
    public void dismiss(MailId id, Viewer viewer) {
        mark(id, "dismissed_at is null", clock.instant().atOffset(ZoneOffset.UTC), viewer);
    }

    public void takeBack(MailId id, Viewer viewer) {
        mark(id, "dismissed_at is not null", null, viewer);
    }

    private void mark(MailId id, String condition, @Nullable OffsetDateTime at, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var marked = jdbc.sql("""
                        update mail set dismissed_at = :at
                        where id = :id and owner_id = :viewer and activity_id is null and copy_of is null and %s""".formatted(condition))
                .param("id", id.id())
                .param("viewer", viewer.id().id())
                .param("at", at)
                .update();
        if (marked == 0) {
            throw new NoSuchRecord();
        }
    }

    private void lock(MailId id, Viewer viewer) {
        var waiting = jdbc.sql(
                        "select id from mail where id = :id and owner_id = :viewer and activity_id is null and copy_of is null for update")
                .param("id", id.id())
                .param("viewer", viewer.id().id())
                .query()
                .listOfRows();
        if (waiting.isEmpty()) {
            throw new NoSuchRecord();
        }
    }

    /** The address on the other side. */
    private static Correspondent theirs(MailView mail) {
        return mail.direction() == Direction.INBOUND || mail.to().isEmpty()
                ? mail.from()
                : mail.to().getFirst();
    }

    private void remember(Correspondent sender, ContactView contact, Viewer viewer) {
        var known = contact.details().emails();
        if (known.stream().anyMatch(email -> email.address().equalsIgnoreCase(sender.address()))) {
            return;
        }
        var emails = new ArrayList<>(known);
        emails.add(new EmailAddress(sender.address(), EmailAddress.Kind.WORK, false));
        contacts.change(changed(contact, emails), viewer);
    }

    private static ChangeContact changed(ContactView contact, List<EmailAddress> emails) {
        var details = contact.details();
        return new ChangeContact(
                contact.id(),
                contact.version(),
                new ContactDetails(
                        details.firstName(),
                        details.lastName(),
                        details.reportsTo(),
                        details.language(),
                        details.zone(),
                        details.description(),
                        details.role(),
                        emails,
                        details.phones(),
                        details.affiliations()),
                contact.ownerId(),
                contact.externalIds());
    }
}
