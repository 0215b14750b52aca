package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ExternalIds;
import com.quorumcrm.web.Upsert;
import com.quorumcrm.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Creates or updates a person under their id in another system; what the body leaves out stays as it is. */
@RestController
class ContactByExternalIdApi {

    private final ContactQuery query;
    private final ContactWriting writing;

    ContactByExternalIdApi(ContactQuery query, ContactWriting writing) {
        this.query = query;
        this.writing = writing;
    }

    @PutMapping(ContactApi.PATH + "/by-external-id/{system}/{externalId}")
    ResponseEntity<ContactJson> put(
            @PathVariable String system, @PathVariable String externalId, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var input = ExternalIds.with(system, externalId, body);
        return Upsert.retried(() -> query.byExternalId(system, externalId, viewer)
                .map(id -> change(id, input, viewer))
                .orElseGet(() -> add(input, viewer)));
    }

    private ResponseEntity<ContactJson> change(ContactId id, JsonNode body, Viewer viewer) {
        var before = query.editable(id, viewer);
        writing.change(before, before.version(), body, viewer);
        var after = query.find(id, viewer);
        return Versioned.ok(writing.json(after, viewer), after.version());
    }

    private ResponseEntity<ContactJson> add(JsonNode body, Viewer viewer) {
        var contact = query.find(writing.add(body, viewer), viewer);
        return Versioned.created(
                ContactApi.PATH + "/" + contact.id(), writing.json(contact, viewer), contact.version());
    }
}
