package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Fact;
import com.quorumcrm.web.FactEditing;
import com.quorumcrm.web.FactHome;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the right-hand column of a person's page shows. */
@Component
class ContactFacts {

    private final OwnerChoices owners;
    private final ContactChoices contacts;

    ContactFacts(OwnerChoices owners, ContactChoices contacts) {
        this.owners = owners;
        this.contacts = contacts;
    }

    List<Fact> of(ContactView contact) {
        var details = contact.details();
        var power = details.role().power();
        return List.of(
                Fact.text("firstName", "contacts.field.firstName", details.firstName()),
                Fact.text("lastName", "contacts.field.lastName", details.lastName()),
                Fact.of("ownerId", "contacts.field.owner", Fact.Control.CHOICE, contact.ownerId(), contact.ownerName()),
                Fact.record(
                        "reportsToId",
                        "contacts.field.reportsTo",
                        details.reportsTo(),
                        contact.reportsToName(),
                        ContactChoices.LOOKUP),
                Fact.keyed(
                        "decisionPower",
                        "contacts.field.decisionPower",
                        power.isKnown() ? power.key() : null,
                        power.label()),
                Fact.flag(
                        "gatekeeper",
                        "contacts.field.gatekeeper",
                        details.role().gatekeeper(),
                        details.role().gatekeeper() ? "contacts.yes" : "contacts.no"),
                Fact.text("language", "contacts.field.language", details.language()),
                Fact.text("zone", "contacts.field.zone", details.zone()));
    }

    FactHome home(ContactView contact) {
        return new FactHome(contact.id().ref(), contact.version(), contact.editable(), null);
    }

    FactEditing.Offer offer(Fact fact, ContactView contact, Viewer viewer) {
        return switch (fact.key()) {
            case "ownerId" -> FactEditing.Offer.of(owners.owners(contact.ownerId(), contact.ownerName(), viewer));
            case "reportsToId" ->
                FactEditing.Offer.of(contacts.with(
                        Stream.ofNullable(fact.value()).map(ContactId::of).toList(), viewer));
            case "decisionPower" -> FactEditing.Offer.of(ContactForms.powers());
            default -> FactEditing.Offer.NOTHING;
        };
    }

    /** @throws NoSuchRecord when there is no such fact */
    Fact one(ContactView contact, String key) {
        return of(contact).stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }
}
