package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MergePatch;
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

    private final Accounts accounts;
    private final AccountQuery query;
    private final MergePatch patches;

    AccountByExternalIdApi(Accounts accounts, AccountQuery query, MergePatch patches) {
        this.accounts = accounts;
        this.query = query;
        this.patches = patches;
    }

    @PutMapping(AccountApi.PATH + "/by-external-id/{system}/{externalId}")
    ResponseEntity<AccountJson> put(
            @PathVariable String system, @PathVariable String externalId, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var input = ExternalIds.with(system, externalId, body);
        return Upsert.retried(() -> query.byExternalId(system, externalId, viewer)
                .map(id -> change(id, input, viewer))
                .orElseGet(() -> open(input, viewer)));
    }

    private ResponseEntity<AccountJson> change(AccountId id, JsonNode body, Viewer viewer) {
        var before = query.editable(id, viewer);
        var input = patches.apply(AccountInput.of(before), body, AccountInput.class);
        accounts.change(input.changing(before, before.version()), viewer);
        var after = query.find(id, viewer);
        return Versioned.ok(AccountJson.of(after), after.version());
    }

    private ResponseEntity<AccountJson> open(JsonNode body, Viewer viewer) {
        var input = patches.apply(AccountInput.nothing(), body, AccountInput.class);
        var account = query.find(accounts.open(input.opening(), viewer), viewer);
        return Versioned.created(AccountApi.PATH + "/" + account.id(), AccountJson.of(account), account.version());
    }
}
