package com.quorumcrm.activities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads single activities, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class ActivityQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ActivityRows rows;

    ActivityQuery(JdbcClient jdbc, Visibility visibility, ActivityRows rows) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rows = rows;
    }

    /** @throws NoSuchRecord when the viewer may not see it, or there is no such activity */
    public ActivityView find(ActivityId id, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        var found = jdbc.sql("select %s from activity a %s where a.id = :id and a.deleted_at is null and %s"
                        .formatted(
                                ActivityRows.columns(scope), ActivityRows.JOINS, scope.sql(RecordKind.ACTIVITY, "a")))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> ActivityRows.view(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
        return rows.named(List.of(found), viewer).getFirst();
    }
}
