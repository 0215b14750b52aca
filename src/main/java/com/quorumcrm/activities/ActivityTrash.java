package com.quorumcrm.activities;

import com.quorumcrm.audit.Restorable;
import com.quorumcrm.audit.TrashedItem;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the trash shows of activities: those that the viewer might have deleted. */
@Component
class ActivityTrash implements Restorable {

    private final Activities activities;
    private final Visibility visibility;
    private final JdbcClient jdbc;

    ActivityTrash(Activities activities, Visibility visibility, JdbcClient jdbc) {
        this.activities = activities;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTIVITY;
    }

    @Override
    public String label() {
        return "activities.list.title";
    }

    /** Under the alias {@code r}; its parameters are those of the scope. */
    static String reach(Scope scope) {
        return "r.deleted_at is not null and %s and %s"
                .formatted(scope.sql(RecordKind.ACTIVITY, "r"), scope.editSql(RecordKind.ACTIVITY, "r"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrashedItem> list(Viewer viewer, int limit) {
        if (!viewer.can(Permission.EDIT_ACTIVITIES)) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select r.id, r.subject, r.deleted_at, u.name as deleted_by
                        from activity r join app_user u on u.id = r.deleted_by
                        where %s
                        order by r.deleted_at desc limit :limit""".formatted(reach(scope)))
                .params(scope.params())
                .param("limit", limit)
                .query((row, number) -> new TrashedItem(
                        new RecordRef(RecordKind.ACTIVITY, row.getObject("id", UUID.class)),
                        row.getString("subject"),
                        null,
                        Rows.instant(row, "deleted_at"),
                        row.getString("deleted_by")))
                .list();
    }

    @Override
    public void restore(RecordRef record, Viewer viewer) {
        activities.restore(new ActivityId(record.id()), viewer);
    }
}
