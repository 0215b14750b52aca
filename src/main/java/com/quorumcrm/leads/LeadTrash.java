package com.quorumcrm.leads;

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

/** What the trash shows of leads. */
@Component
class LeadTrash implements Restorable {

    private final Leads leads;
    private final TrashReach reach;
    private final JdbcClient jdbc;

    LeadTrash(Leads leads, TrashReach reach, JdbcClient jdbc) {
        this.leads = leads;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public String label() {
        return "leads.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrashedItem> list(Viewer viewer, int limit) {
        if (!viewer.can(Permission.EDIT_LEADS)) {
            return List.of();
        }
        var condition = reach.of(viewer, "r");
        return jdbc.sql("""
                        select r.id, r.name, r.deleted_at, u.name as deleted_by
                        from lead r join app_user u on u.id = r.deleted_by
                        where %s
                        order by r.deleted_at desc limit :limit""".formatted(condition.sql()))
                .params(condition.params())
                .param("limit", limit)
                .query((row, number) -> new TrashedItem(
                        Rows.id(row, "id", LeadId::new).ref(),
                        row.getString("name"),
                        null,
                        Rows.instant(row, "deleted_at"),
                        row.getString("deleted_by")))
                .list();
    }

    @Override
    public void restore(RecordRef record, Viewer viewer) {
        leads.restore(new LeadId(record.id()), viewer);
    }
}
