package com.quorumcrm.accounts;

import com.quorumcrm.audit.Restorable;
import com.quorumcrm.audit.TrashReach;
import com.quorumcrm.audit.TrashedItem;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the trash shows of companies. */
@Component
class AccountTrash implements Restorable {

    private final Accounts accounts;
    private final TrashReach reach;
    private final JdbcClient jdbc;

    AccountTrash(Accounts accounts, TrashReach reach, JdbcClient jdbc) {
        this.accounts = accounts;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public String label() {
        return "accounts.accounts.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrashedItem> list(Viewer viewer, int limit) {
        if (!viewer.can(Permission.EDIT_ACCOUNTS)) {
            return List.of();
        }
        var condition = reach.of(viewer, "r");
        return jdbc.sql("""
                        select r.id, r.name, r.city as hint, r.deleted_at, u.name as deleted_by
                        from account r join app_user u on u.id = r.deleted_by
                        where r.merged_into_id is null and %s
                        order by r.deleted_at desc limit :limit""".formatted(condition.sql()))
                .params(condition.params())
                .param("limit", limit)
                .query((row, number) -> new TrashedItem(
                        Rows.id(row, "id", AccountId::new).ref(),
                        row.getString("name"),
                        row.getString("hint"),
                        Rows.instant(row, "deleted_at"),
                        row.getString("deleted_by")))
                .list();
    }

    @Override
    public void restore(RecordRef record, Viewer viewer) {
        accounts.restore(new AccountId(record.id()), viewer);
    }
}
