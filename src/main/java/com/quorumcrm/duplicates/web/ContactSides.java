package com.quorumcrm.duplicates.web;

import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Of several addresses, numbers and companies, the first comes first. */
@Component
class ContactSides implements MergeSides {

    private static final Map<String, String> LABELS = Map.of(
            "ownerId", "contacts.field.owner",
            "reportsToId", "contacts.field.reportsTo",
            "affiliation", "duplicates.field.affiliation",
            "email", "duplicates.field.email",
            "phone", "duplicates.field.phone");

    private final ContactQuery contacts;
    private final MessageSource messages;

    ContactSides(ContactQuery contacts, MessageSource messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public MergeSide of(UUID record, Viewer viewer) {
        var contact = contacts.find(new ContactId(record), viewer);
        var details = contact.details();
        var texts = new SideTexts()
                .with("firstName", details.firstName())
                .with("lastName", details.lastName())
                .with("affiliation", places(contact))
                .with("email", emails(contact))
                .with("phone", phones(contact))
                .with("ownerId", contact.ownerName())
                .with("reportsToId", contact.reportsToName())
                .with("language", details.language())
                .with("zone", details.zone())
                .with("decisionPower", power(contact, viewer))
                .with("gatekeeper", text(details.role().gatekeeper() ? "contacts.yes" : "contacts.no", viewer))
                .with("description", details.description());
        return new MergeSide(
                contact.id().ref(),
                contact.name(),
                contact.version(),
                contact.custom(),
                texts.all(),
                new SideTexts()
                        .with("duplicates.field.refused", refused(contact, viewer))
                        .all());
    }

    @Override
    public String label(String key) {
        return LABELS.getOrDefault(key, "contacts.field." + key);
    }

    private static String places(ContactView contact) {
        return contact.details().affiliations().stream()
                .map(place -> place(place, contact))
                .collect(Collectors.joining("; "));
    }

    private static String place(Affiliation place, ContactView contact) {
        return Stream.of(
                        place.title(),
                        place.department(),
                        contact.accountNames().get(place.account()))
                .filter(text -> text != null)
                .collect(Collectors.joining(", "));
    }

    private static String emails(ContactView contact) {
        return contact.details().emails().stream()
                .sorted(Comparator.comparing(EmailAddress::primary).reversed())
                .map(EmailAddress::address)
                .collect(Collectors.joining(", "));
    }

    private static String phones(ContactView contact) {
        return contact.details().phones().stream()
                .sorted(Comparator.comparing(PhoneNumber::primary).reversed())
                .map(contact::shown)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String power(ContactView contact, Viewer viewer) {
        var power = contact.details().role().power();
        return power.isKnown() ? text(power.label(), viewer) : null;
    }

    private String refused(ContactView contact, Viewer viewer) {
        return contact.refused().stream()
                .sorted()
                .map(Consent.Channel::label)
                .map(label -> text(label, viewer))
                .collect(Collectors.joining(", "));
    }

    private String text(String label, Viewer viewer) {
        return messages.getMessage(label, null, viewer.locale());
    }
}
