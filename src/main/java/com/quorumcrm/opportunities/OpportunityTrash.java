package com.quorumcrm.opportunities;

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

/** What the trash shows of deals. */
@Component
class OpportunityTrash implements Restorable {

    private final Opportunities opportunities;
    private final TrashReach reach;
    private final JdbcClient jdbc;

    OpportunityTrash(Opportunities opportunities, TrashReach reach, JdbcClient jdbc) {
        this.opportunities = opportunities;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public String label() {
        return "opportunities.list.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrashedItem> list(Viewer viewer, int limit) {
        if (!viewer.can(Permission.EDIT_OPPORTUNITIES)) {
            return List.of();
        }
        var condition = reach.of(viewer, "o");
        return jdbc.sql("""
                        select o.id, o.name, a.name as account_name, o.deleted_at, u.name as deleted_by
                        from opportunity o
                        join account a on a.id = o.account_id
                        join app_user u on u.id = o.deleted_by
                        where %s
                        order by o.deleted_at desc limit :limit""".formatted(condition.sql()))
                .params(condition.params())
                .param("limit", limit)
                .query((row, number) -> new TrashedItem(
                        new OpportunityId(Rows.id(row, "id")).ref(),
                        row.getString("name"),
                        row.getString("account_name"),
                        Rows.instant(row, "deleted_at"),
                        row.getString("deleted_by")))
                .list();
    }

    @Override
    public void restore(RecordRef record, Viewer viewer) {
        opportunities.restore(new OpportunityId(record.id()), viewer);
    }
}
