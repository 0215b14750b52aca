package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountListQuery;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.AddedColumns;
import com.quorumcrm.web.ListMatches;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class AccountMatches implements ListMatches {

    private final AccountListQuery accounts;
    private final FieldLists fields;
    private final AddedColumns added;

    AccountMatches(AccountListQuery accounts, FieldLists fields, AddedColumns added) {
        this.accounts = accounts;
        this.fields = fields;
        this.added = added;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public List<UUID> of(Map<String, String[]> parameters, int most, Viewer viewer) {
        var state = added.with(
                        fields.page(AccountListQuery.DEFINITION, RecordKind.ACCOUNT, viewer),
                        RecordKind.ACCOUNT,
                        viewer)
                .read(parameters);
        return ListMatches.gathered(
                state,
                most,
                page -> accounts.list(page, viewer),
                account -> account.id().id());
    }
}
