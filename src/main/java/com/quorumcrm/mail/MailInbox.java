package com.quorumcrm.mail;

import com.quorumcrm.accounts.AccountName;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.AddLead;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.Leads;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the mails of which nobody could tell whose they are. */
@Service
@Transactional
public class MailInbox {

    private static final Set<RecordKind> KINDS = Set.of(RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY);

    private final MailQuery mails;
    private final MailFiling filing;
    private final ContactQuery people;
    private final AccountQuery accounts;
    private final Contacts contacts;
    private final Leads leads;
    private final Visibility visibility;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailInbox(
            MailQuery mails,
            MailFiling filing,
            ContactQuery people,
            AccountQuery accounts,
            Contacts contacts,
            Leads leads,
            Visibility visibility,
            JdbcClient jdbc,
            Clock clock) {
        this.mails = mails;
        this.filing = filing;
        this.people = people;
        this.accounts = accounts;
        this.contacts = contacts;
        this.leads = leads;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts it on the timelines of these records. */
    public void assign(AssignMail command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        lock(command.mail(), viewer);
        var mail = mails.find(command.mail(), viewer);
        new Rules()
                .required("about", command.about().isEmpty() ? null : command)
                .enforce();
        command.about().forEach(record -> requireFit(record, viewer));
        filing.file(MailFiling.Arrived.of(mail), mail.thread(), command.about(), viewer);
        var named = command.about().stream()
                .filter(record -> record.kind() == RecordKind.CONTACT)
                .toList();
        if (command.remember() && named.size() == 1) {
            remember(theirs(mail), people.find(new ContactId(named.getFirst().id()), viewer), viewer);
        }
    }

    /** Enters somebody who has written, or was written to, and puts the mail on their timeline. */
    public ContactId assign(MailId id, AddContact person, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        lock(id, viewer);
        var mail = mails.find(id, viewer);
        var contact = contacts.add(person, viewer);
        filing.file(MailFiling.Arrived.of(mail), mail.thread(), Set.of(contact.ref()), viewer);
        return contact;
    }

    /** Makes a lead of whoever has written, with what they wrote, and puts the mail on its timeline. */
    public LeadId makeLead(MailId id, String source, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        viewer.require(Permission.EDIT_ACTIVITIES);
        lock(id, viewer);
        var mail = mails.find(id, viewer);
        var lead = leads.add(new AddLead(Newcomer.of(theirs(mail)).lead(source, mail.subject()), null), viewer);
        filing.file(MailFiling.Arrived.of(mail), mail.thread(), Set.of(lead.ref()), viewer);
        return lead;
    }

    /** Who is on the other side of a mail that waits, as far as it tells. */
    @Transactional(readOnly = true)
    public Newcomer newcomer(MailId id, Viewer viewer) {
        return Newcomer.of(theirs(waiting(id, viewer)));
    }

    /** Which companies the other side may belong to, by the domain of the address; the closest first. */
    @Transactional(readOnly = true)
    public List<AccountName> companies(MailId id, Viewer viewer) {
        return accounts.onDomain(newcomer(id, viewer).domain(), viewer);
    }

    /** @throws NoSuchRecord when it does not wait, or not for the viewer */
    @Transactional(readOnly = true)
    public MailView waiting(MailId id, Viewer viewer) {
        var mail = mails.find(id, viewer);
        if (mail.activity() != null) {
            throw new NoSuchRecord();
        }
        return mail;
    }

    private void requireFit(RecordRef record, Viewer viewer) {
        if (!KINDS.contains(record.kind())) {
            throw new NoSuchRecord();
        }
        visibility.requireRead(record, viewer);
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
