package com.quorumcrm.activities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a person has to do. */
@Repository
@Transactional(readOnly = true)
public class MyDayQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ActivityRows rows;

    MyDayQuery(JdbcClient jdbc, Visibility visibility, ActivityRows rows) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rows = rows;
    }

    /** What was to be done by then and is not, what has waited longest first. */
    public List<ActivityView> dueBy(LocalDate day, int limit, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        var due = jdbc.sql("""
                        select %s from activity a %s
                        where a.assignee_id = :viewer and a.happened_at is null and a.deleted_at is null and a.due_on <= :day
                        order by a.due_on, a.due_at nulls last, a.id limit :limit""".formatted(ActivityRows.columns(scope), ActivityRows.JOINS))
                .param("day", day)
                .param("limit", limit)
                .params(scope.params())
                .query((row, number) -> ActivityRows.view(row, viewer))
                .list();
        return rows.named(due, viewer);
    }
}
