package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.MoveContact;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** People who go to another company: their main place ends the day before, and the new one begins. */
@RestController
class ContactMoveApi {

    private final Contacts contacts;
    private final ContactQuery query;
    private final MergePatch patches;
    private final Clock clock;
    private final ContactWriting writing;

    ContactMoveApi(Contacts contacts, ContactQuery query, MergePatch patches, Clock clock, ContactWriting writing) {
        this.contacts = contacts;
        this.query = query;
        this.patches = patches;
        this.clock = clock;
        this.writing = writing;
    }

    /** @param on the first day, null for today */
    private record Move(
            @Nullable String accountId,
            @Nullable String title,
            @Nullable LocalDate on) {}

    @PostMapping(ContactApi.PATH + "/{id}/moves")
    ResponseEntity<ContactJson> move(
            @PathVariable ContactId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        query.editable(id, viewer);
        var version = Versioned.required(ifMatch);
        var move = patches.apply(new Move(null, null, null), body, Move.class);
        var account = BodyIds.required("accountId", String.valueOf(move.accountId()), AccountId::of);
        var on = move.on() == null ? LocalDate.ofInstant(clock.instant(), viewer.zone()) : move.on();
        contacts.move(new MoveContact(id, version, account, move.title(), on), viewer);
        var contact = query.find(id, viewer);
        return Versioned.ok(writing.json(contact, viewer), contact.version());
    }
}
