package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactListQuery;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.TrashContact;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(ContactApi.PATH)
class ContactApi {

    static final String PATH = "/api/v1/contacts";

    private final Contacts contacts;
    private final ContactQuery query;
    private final ContactListQuery list;
    private final ContactWriting writing;

    ContactApi(Contacts contacts, ContactQuery query, ContactListQuery list, ContactWriting writing) {
        this.contacts = contacts;
        this.query = query;
        this.list = list;
        this.writing = writing;
    }

    @GetMapping
    ApiPage<ContactJson> list(HttpServletRequest request, Viewer viewer) {
        var state = writing.list(ContactListQuery.DEFINITION).read(request.getParameterMap());
        return writing.json(list.list(state, viewer), viewer);
    }

    @GetMapping("/{id}")
    ResponseEntity<ContactJson> get(@PathVariable ContactId id, Viewer viewer) {
        var contact = query.find(id, viewer);
        return Versioned.ok(writing.json(contact, viewer), contact.version());
    }

    @PostMapping
    ResponseEntity<ContactJson> add(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        var contact = query.find(writing.add(body, viewer), viewer);
        return Versioned.created(PATH + "/" + contact.id(), writing.json(contact, viewer), contact.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<ContactJson> change(
            @PathVariable ContactId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        var contact = query.editable(id, viewer);
        writing.change(contact, Versioned.required(ifMatch), body, viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> trash(
            @PathVariable ContactId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        query.editable(id, viewer);
        contacts.trash(new TrashContact(id, Versioned.required(ifMatch)), viewer);
        return ResponseEntity.noContent().build();
    }
}
