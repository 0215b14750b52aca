package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.ContactView;
import com.quorumcrm.kernel.NoSuchRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the right-hand column of a person's page shows. */
@Component
class ContactFacts {

    List<Fact> of(ContactView contact) {
        var details = contact.details();
        return List.of(
                Fact.text("firstName", "accounts.field.firstName", details.firstName()),
                Fact.text("lastName", "accounts.field.lastName", details.lastName()),
                Fact.of("ownerId", "accounts.field.owner", Fact.Control.OWNER, contact.ownerId(), contact.ownerName()),
                Fact.of(
                        "reportsToId",
                        "accounts.field.reportsTo",
                        Fact.Control.CONTACT,
                        details.reportsTo(),
                        contact.reportsToName()),
                Fact.text("language", "accounts.field.language", details.language()),
                Fact.text("zone", "accounts.field.zone", details.zone()));
    }

    /** @throws NoSuchRecord when there is no such fact */
    Fact one(ContactView contact, String key) {
        return of(contact).stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }
}
