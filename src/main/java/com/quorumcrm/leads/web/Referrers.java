package com.quorumcrm.leads.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may have sent a lead; with scripts, all people are found as one types. */
@Component
class Referrers {

    static final String LOOKUP = "/contacts/lookup";
    private static final int OFFERED = 20;

    private final ContactQuery contacts;

    Referrers(ContactQuery contacts) {
        this.contacts = contacts;
    }

    /** Whoever is chosen already, and those who changed last. */
    List<Choice> with(@Nullable String chosen, Viewer viewer) {
        var ids = Stream.ofNullable(chosen)
                .map(id -> BodyIds.required("referredById", id, ContactId::of))
                .toList();
        var names = contacts.names(ids, viewer);
        var others = contacts.latest(viewer, OFFERED).stream().filter(contact -> !names.containsKey(contact.id()));
        return Stream.concat(
                        names.entrySet().stream()
                                .map(name -> Choice.of(name.getKey().toString(), name.getValue())),
                        others.map(contact -> Choice.of(contact.id().toString(), contact.name(), contact.hint())))
                .toList();
    }
}
