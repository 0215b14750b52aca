package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.FieldPatch;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.AddedColumns;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns bodies of the API into commands, and companies into answers. */
@Component
class AccountWriting {

    private final Accounts accounts;
    private final AccountQuery query;
    private final MergePatch patches;
    private final CustomFields fields;
    private final FieldLists lists;
    private final AddedColumns added;

    AccountWriting(
            Accounts accounts,
            AccountQuery query,
            MergePatch patches,
            CustomFields fields,
            FieldLists lists,
            AddedColumns added) {
        this.accounts = accounts;
        this.query = query;
        this.patches = patches;
        this.fields = fields;
        this.lists = lists;
        this.added = added;
    }

    /** With the filters of custom fields and of other modules. */
    ListDefinition list(ListDefinition own, Viewer viewer) {
        return added.with(lists.api(own, RecordKind.ACCOUNT), RecordKind.ACCOUNT, viewer);
    }

    private AccountId open(JsonNode body, Viewer viewer) {
        var patch = FieldPatch.of(body, CustomValues.NONE);
        var input = patches.apply(AccountInput.nothing(), patch.rest(), AccountInput.class);
        return accounts.open(input.opening().holding(patch.given()), viewer);
    }

    /** What was opened; without a body where a rule has given it to somebody whose accounts the viewer does not see. */
    ResponseEntity<AccountJson> opened(JsonNode body, Viewer viewer) {
        var id = open(body, viewer);
        var url = AccountApi.PATH + "/" + id;
        if (query.names(List.of(id), viewer).isEmpty()) {
            return ResponseEntity.created(URI.create(url)).build();
        }
        var account = query.find(id, viewer);
        return Versioned.created(url, json(account, viewer), account.version());
    }

    void change(AccountView account, long version, JsonNode body, Viewer viewer) {
        var patch = FieldPatch.of(body, account.custom());
        var input = patches.apply(AccountInput.of(account), patch.rest(), AccountInput.class);
        accounts.change(input.changing(account, version).holding(patch.given()), viewer);
    }

    AccountJson json(AccountView account, Viewer viewer) {
        return AccountJson.of(account, fields.reading(RecordKind.ACCOUNT, account.custom(), viewer));
    }

    ApiPage<AccountJson> json(ListPage<AccountView> page, Viewer viewer) {
        var values = page.rows().stream().map(AccountView::custom).toList();
        var reading = fields.reading(RecordKind.ACCOUNT, values, viewer);
        return page.api(account -> AccountJson.of(account, reading));
    }
}
