package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountPerson;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a relationship of a person is offered to; with scripts, all others are found as one types. */
@Component
class Acquaintances {

    private final ContactQuery contacts;

    Acquaintances(ContactQuery contacts) {
        this.contacts = contacts;
    }

    /**
     * Those who work where the person works, and whoever is chosen already.
     *
     * @param chosen an id, or whatever came instead of one
     */
    List<Choice> of(ContactId id, String chosen, Viewer viewer) {
        var place = contacts.find(id, viewer).affiliation();
        var colleagues = place == null ? List.<AccountPerson>of() : contacts.of(place.account(), viewer);
        var offered = colleagues.stream()
                .filter(person -> !person.former() && !person.person().equals(id.ref()))
                .map(Acquaintances::choice)
                .toList();
        var isOffered = offered.stream().anyMatch(choice -> choice.value().equals(chosen));
        return isOffered || chosen.isBlank()
                ? offered
                : Stream.concat(named(chosen, viewer), offered.stream()).toList();
    }

    private Stream<Choice> named(String chosen, Viewer viewer) {
        try {
            return contacts.names(List.of(ContactId.of(chosen)), viewer).values().stream()
                    .map(name -> Choice.of(chosen, name));
        } catch (NoSuchRecord noId) {
            return Stream.of();
        }
    }

    private static Choice choice(AccountPerson person) {
        return Choice.of(
                person.person().id().toString(),
                person.title() == null ? person.name() : person.name() + ", " + person.title());
    }
}
