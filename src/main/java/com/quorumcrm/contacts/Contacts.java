package com.quorumcrm.contacts;

import com.quorumcrm.audit.Ownership;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.DatabaseRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change a person in a company. */
@Service
@Transactional
public class Contacts {

    private static final DatabaseRules RULES = new DatabaseRules(Map.of(
            "contact_no_circle", DatabaseRules.breach("reportsToId", "contacts.rule.reportsCircle"),
            "contact_external_id_pkey", DatabaseRules.breach("externalIds", "kernel.rule.externalIdTaken")));

    private final ContactRepository contacts;
    private final Visibility visibility;
    private final Ownership ownership;
    private final PhoneReading phones;
    private final CustomFields fields;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            ContactRepository contacts,
            Visibility visibility,
            Ownership ownership,
            PhoneReading phones,
            CustomFields fields,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.visibility = visibility;
        this.ownership = ownership;
        this.phones = phones;
        this.fields = fields;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    public ContactId add(AddContact command, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var contact = Contact.add(command.with(phones.read(command.details(), Set.of())), viewer, clock.instant());
        requireKnown(command.details(), null, viewer);
        check(command.consents(), viewer);
        requireHandover(viewer.id(), contact.owner(), viewer);
        contact.hold(fields.gate(RecordKind.CONTACT, viewer).create(null, command.custom()));
        RULES.translate(() -> {
            contacts.save(contact);
            contacts.flush();
        });
        consents.keep(contact.id(), command.consents(), viewer);
        events.publishEvent(contact.added());
        return contact.id();
    }

    /** Breaches are told at the row of the channel. */
    private void check(List<Consent.Word> words, Viewer viewer) {
        var rules = new Rules();
        for (var word : words) {
            var row = "consents[%d].".formatted(word.channel().ordinal());
            word.check(row + "on", row + "source", consents.today(viewer), rules);
        }
        rules.enforce();
    }

    /** Affiliations and a superior that the viewer may not see stay: the viewer cannot have meant to remove them. */
    public void change(ChangeContact command, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var contact = editable(command.contact(), viewer);
        contact.expect(command.version());
        requireKnown(command.details(), contact.reportsTo(), viewer);
        var details = phones.read(withHidden(command.details(), contact, viewer), contact.numbers());
        var custom = fields.gate(RecordKind.CONTACT, viewer).change(null, contact.customValues(), command.custom());
        handOver(contact, command.owner(), viewer);
        publish(contact.change(details, command.externalIds(), custom, viewer, clock.instant()));
        RULES.translate(contacts::flush);
    }

    public void move(MoveContact command, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var contact = editable(command.contact(), viewer);
        contact.expect(command.version());
        if (isHidden(command.account().ref(), viewer)) {
            throw new RuleBroken("accountId", "contacts.rule.unknownAccount");
        }
        publish(contact.move(command, hidden(contact, viewer), viewer, clock.instant()));
        RULES.translate(contacts::flush);
    }

    /** A superior that the viewer may not see is not taken away. */
    public void place(PlaceUnder command, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var contact = editable(command.contact(), viewer);
        contact.expect(command.version());
        requireKnown(command.superior(), contact.reportsTo(), viewer);
        publish(contact.place(withHidden(command.superior(), contact, viewer), viewer, clock.instant()));
        RULES.translate(contacts::flush);
    }

    public void trash(TrashContact command, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var contact = editable(command.contact(), viewer);
        ownership.requireTrash(viewer, contact.owners());
        contact.expect(command.version());
        events.publishEvent(contact.trash(viewer, clock.instant()));
    }

    /** Takes it out of the trash as it was. */
    public void restore(ContactId id, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        ownership.requireRestore(id.ref(), viewer);
        var contact = contacts.findById(id).orElseThrow(NoSuchRecord::new);
        events.publishEvent(contact.restore(viewer, clock.instant()));
    }

    private Contact editable(ContactId id, Viewer viewer) {
        visibility.requireEdit(id.ref(), viewer);
        return contacts.findById(id).orElseThrow(NoSuchRecord::new);
    }

    private void handOver(Contact contact, UserId to, Viewer viewer) {
        requireHandover(contact.owner(), to, viewer);
        publish(contact.reassign(to, viewer, clock.instant()));
    }

    private void requireHandover(UserId from, UserId to, Viewer viewer) {
        if (!from.equals(to)) {
            ownership.requireHandover(from, to, viewer);
        }
    }

    private ContactDetails withHidden(ContactDetails details, Contact contact, Viewer viewer) {
        return details.keeping(hidden(contact, viewer), withHidden(details.reportsTo(), contact, viewer));
    }

    private List<Affiliation> hidden(Contact contact, Viewer viewer) {
        return contact.affiliations().stream()
                .filter(affiliation -> isHidden(affiliation.account().ref(), viewer))
                .toList();
    }

    private @Nullable ContactId withHidden(@Nullable ContactId given, Contact contact, Viewer viewer) {
        var superior = contact.reportsTo();
        return given == null && superior != null && isHidden(superior.ref(), viewer) ? superior : given;
    }

    private void requireKnown(ContactDetails details, @Nullable ContactId superior, Viewer viewer) {
        requireKnown(details.reportsTo(), superior, viewer);
        for (var affiliation : details.affiliations()) {
            if (isHidden(affiliation.account().ref(), viewer)) {
                throw new RuleBroken("affiliations", "contacts.rule.unknownAccount");
            }
        }
    }

    private void requireKnown(@Nullable ContactId given, @Nullable ContactId superior, Viewer viewer) {
        if (given != null && !Objects.equals(given, superior) && isHidden(given.ref(), viewer)) {
            throw new RuleBroken("reportsToId", "contacts.rule.unknownContact");
        }
    }

    private boolean isHidden(RecordRef record, Viewer viewer) {
        return visibility.access(record, viewer) == Access.NONE;
    }

    private void publish(@Nullable Object event) {
        if (event != null) {
            events.publishEvent(event);
        }
    }
}
