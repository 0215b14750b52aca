package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.fields.FieldHolder;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** People have custom fields, all of them the same. */
@Component
class ContactFields implements FieldHolder {

    private final ContactQuery query;
    private final Contacts contacts;

    ContactFields(ContactQuery query, Contacts contacts) {
        this.query = query;
        this.contacts = contacts;
    }

    static Held held(ContactView contact) {
        return new Held(contact.version(), null, contact.custom(), contact.editable());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public List<Choice> scopes() {
        return List.of();
    }

    @Override
    public Held held(UUID record, Viewer viewer) {
        return held(query.find(new ContactId(record), viewer));
    }

    @Override
    public void change(UUID record, @Nullable Long version, Map<String, JsonNode> given, Viewer viewer) {
        var contact = query.editable(new ContactId(record), viewer);
        var command = new ChangeContact(
                contact.id(),
                version == null ? contact.version() : version,
                contact.details(),
                contact.ownerId(),
                contact.externalIds());
        contacts.change(command.holding(given), viewer);
    }
}
