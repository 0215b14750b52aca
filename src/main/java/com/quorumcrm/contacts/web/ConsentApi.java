package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.Consents;
import com.quorumcrm.contacts.ContactConsent;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(ContactApi.PATH + "/{id}/consents")
class ConsentApi {

    private final Consents consents;
    private final ContactConsent query;
    private final ContactQuery contacts;
    private final MergePatch patches;

    ConsentApi(Consents consents, ContactConsent query, ContactQuery contacts, MergePatch patches) {
        this.consents = consents;
        this.query = query;
        this.contacts = contacts;
        this.patches = patches;
    }

    private record ConsentJson(
            String channel,
            String state,
            LocalDate on,
            @Nullable String source,
            String by,
            Instant at) {

        static ConsentJson of(Consent said) {
            return new ConsentJson(
                    said.channel().key(), said.state().key(), said.on(), said.source(), said.by(), said.at());
        }
    }

    /** All that was ever said, the latest first. */
    @GetMapping
    ApiPage<ConsentJson> history(@PathVariable ContactId id, Viewer viewer) {
        return new ApiPage<>(
                query.history(id, viewer).stream().map(ConsentJson::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiPage<ConsentJson> keep(@PathVariable ContactId id, @RequestBody JsonNode body, Viewer viewer) {
        contacts.editable(id, viewer);
        var given = patches.apply(new ConsentForm(null, null, null, null), body, ConsentForm.class);
        consents.record(given.command(id), viewer);
        return history(id, viewer);
    }
}
