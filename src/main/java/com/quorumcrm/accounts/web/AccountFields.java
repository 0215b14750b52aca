package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.ChangeAccount;
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

/** Companies have custom fields, which may be of some types of companies only. */
@Component
class AccountFields implements FieldHolder {

    private final AccountQuery query;
    private final Accounts accounts;

    AccountFields(AccountQuery query, Accounts accounts) {
        this.query = query;
        this.accounts = accounts;
    }

    static Held held(AccountView account) {
        return new Held(account.version(), account.details().type().key(), account.custom(), account.editable());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public List<Choice> scopes() {
        return AccountForms.types();
    }

    @Override
    public Held held(UUID record, Viewer viewer) {
        return held(query.find(new AccountId(record), viewer));
    }

    @Override
    public void change(UUID record, @Nullable Long version, Map<String, JsonNode> given, Viewer viewer) {
        var account = query.editable(new AccountId(record), viewer);
        var command = new ChangeAccount(
                account.id(),
                version == null ? account.version() : version,
                account.details(),
                account.ownerId(),
                account.externalIds());
        accounts.change(command.holding(given), viewer);
    }
}
