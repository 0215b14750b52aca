package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactName;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.Choice;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which people a field offers; with scripts, all others are found as one types. */
@Component
class ContactChoices {

    static final String LOOKUP = "/contacts/lookup";
    private static final int OFFERED = 50;

    private final ContactQuery contacts;

    ContactChoices(ContactQuery contacts) {
        this.contacts = contacts;
    }

    /** Those that are chosen already, and those that changed last. */
    List<Choice> with(Collection<ContactId> chosen, Viewer viewer) {
        var names = contacts.names(chosen, viewer);
        var others = contacts.latest(viewer, OFFERED).stream().filter(contact -> !names.containsKey(contact.id()));
        return Stream.concat(
                        names.entrySet().stream()
                                .map(name -> Choice.of(name.getKey().toString(), name.getValue())),
                        others.map(ContactChoices::choice))
                .toList();
    }

    /** The names of those that are chosen, by ids that came with the request. */
    List<Choice> chosen(Collection<String> ids, Viewer viewer) {
        var chosen = ids.stream()
                .map(id -> BodyIds.required("id", id, ContactId::of))
                .toList();
        return contacts.names(chosen, viewer).entrySet().stream()
                .map(name -> Choice.of(name.getKey().toString(), name.getValue()))
                .toList();
    }

    List<Choice> found(String typed, Viewer viewer) {
        return contacts.lookup(typed, viewer, OFFERED).stream()
                .map(ContactChoices::choice)
                .toList();
    }

    private static Choice choice(ContactName contact) {
        return Choice.of(contact.id().toString(), contact.name(), contact.hint());
    }
}
