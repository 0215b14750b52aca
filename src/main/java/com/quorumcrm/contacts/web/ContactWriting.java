package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.FieldPatch;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.MergePatch;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns bodies of the API into commands, and people into answers. */
@Component
class ContactWriting {

    private final Contacts contacts;
    private final MergePatch patches;
    private final CustomFields fields;
    private final FieldLists lists;

    ContactWriting(Contacts contacts, MergePatch patches, CustomFields fields, FieldLists lists) {
        this.contacts = contacts;
        this.patches = patches;
        this.fields = fields;
        this.lists = lists;
    }

    /** With the filters of custom fields. */
    ListDefinition list(ListDefinition own) {
        return lists.api(own, RecordKind.CONTACT);
    }

    ContactId add(JsonNode body, Viewer viewer) {
        var patch = FieldPatch.of(body, CustomValues.NONE);
        var input = patches.apply(ContactInput.nothing(), patch.rest(), ContactInput.class);
        return contacts.add(input.adding().holding(patch.given()), viewer);
    }

    void change(ContactView contact, long version, JsonNode body, Viewer viewer) {
        var patch = FieldPatch.of(body, contact.custom());
        var input = patches.apply(ContactInput.of(contact), patch.rest(), ContactInput.class);
        contacts.change(input.changing(contact, version).holding(patch.given()), viewer);
    }

    ContactJson json(ContactView contact, Viewer viewer) {
        return ContactJson.of(contact, fields.reading(RecordKind.CONTACT, contact.custom(), viewer));
    }

    ApiPage<ContactJson> json(ListPage<ContactView> page, Viewer viewer) {
        var values = page.rows().stream().map(ContactView::custom).toList();
        var reading = fields.reading(RecordKind.CONTACT, values, viewer);
        return page.api(contact -> ContactJson.of(contact, reading));
    }
}
