package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountPerson;
import com.quorumcrm.accounts.ContactId;
import com.quorumcrm.accounts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a relationship of a person is offered to; with scripts, all others are found as one types. */
@Component
class Acquaintances {

    private final ContactQuery contacts;

    Acquaintances(ContactQuery contacts) {
        this.contacts = contacts;
    }

    /** Those who work where the person works. */
    List<Choice> of(ContactId id, Viewer viewer) {
        var place = contacts.find(id, viewer).affiliation();
        var colleagues = place == null ? List.<AccountPerson>of() : contacts.of(place.account(), viewer);
        return colleagues.stream()
                .filter(person -> !person.former() && !person.id().equals(id))
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
    }
}
