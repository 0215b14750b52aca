package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactListQuery;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ListMatches;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ContactMatches implements ListMatches {

    private final ContactListQuery contacts;
    private final FieldLists fields;

    ContactMatches(ContactListQuery contacts, FieldLists fields) {
        this.contacts = contacts;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public List<UUID> of(Map<String, String[]> parameters, int most, Viewer viewer) {
        var state = fields.page(ContactListQuery.DEFINITION, RecordKind.CONTACT, viewer)
                .read(parameters);
        return ListMatches.gathered(
                state,
                most,
                page -> contacts.list(page, viewer),
                contact -> contact.id().id());
    }
}
