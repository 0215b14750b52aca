package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
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

/** Creates or updates a company under its id in another system; what the body leaves out stays as it is. */
@RestController
class AccountByExternalIdApi {

    private final AccountQuery query;
    private final AccountWriting writing;

    AccountByExternalIdApi(AccountQuery query, AccountWriting writing) {
        this.query = query;
        this.writing = writing;
    }

    @PutMapping(AccountApi.PATH + "/by-external-id/{system}/{externalId}")
    ResponseEntity<AccountJson> put(
            @PathVariable String system, @PathVariable String externalId, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var input = ExternalIds.with(system, externalId, body);
        return Upsert.retried(() -> query.byExternalId(system, externalId, viewer)
                .map(id -> change(id, input, viewer))
                .orElseGet(() -> writing.opened(input, viewer)));
    }

    private ResponseEntity<AccountJson> change(AccountId id, JsonNode body, Viewer viewer) {
        var before = query.editable(id, viewer);
        writing.change(before, before.version(), body, viewer);
        var after = query.find(id, viewer);
        return Versioned.ok(writing.json(after, viewer), after.version());
    }
}
