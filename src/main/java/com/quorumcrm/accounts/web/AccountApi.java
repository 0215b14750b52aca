package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountListQuery;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.TrashAccount;
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
@RequestMapping(AccountApi.PATH)
class AccountApi {

    static final String PATH = "/api/v1/accounts";

    private final Accounts accounts;
    private final AccountQuery query;
    private final AccountListQuery list;
    private final AccountWriting writing;

    AccountApi(Accounts accounts, AccountQuery query, AccountListQuery list, AccountWriting writing) {
        this.accounts = accounts;
        this.query = query;
        this.list = list;
        this.writing = writing;
    }

    @GetMapping
    ApiPage<AccountJson> list(HttpServletRequest request, Viewer viewer) {
        var state = writing.list(AccountListQuery.DEFINITION, viewer).read(request.getParameterMap());
        return writing.json(list.list(state, viewer), viewer);
    }

    @GetMapping("/{id}")
    ResponseEntity<AccountJson> get(@PathVariable AccountId id, Viewer viewer) {
        var account = query.find(id, viewer);
        return Versioned.ok(writing.json(account, viewer), account.version());
    }

    @PostMapping
    ResponseEntity<AccountJson> open(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        return writing.opened(body, viewer);
    }

    @PatchMapping("/{id}")
    ResponseEntity<AccountJson> change(
            @PathVariable AccountId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        var account = query.editable(id, viewer);
        writing.change(account, Versioned.required(ifMatch), body, viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> trash(
            @PathVariable AccountId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        query.editable(id, viewer);
        accounts.trash(new TrashAccount(id, Versioned.required(ifMatch)), viewer);
        return ResponseEntity.noContent().build();
    }
}
