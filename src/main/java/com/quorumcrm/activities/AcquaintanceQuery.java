package com.quorumcrm.activities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells which of ours have dealt with a record, by the activities that the viewer may see. */
@Repository
@Transactional(readOnly = true)
public class AcquaintanceQuery {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    AcquaintanceQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** Those who did so most often first; nobody for those who may not read activities. */
    public List<Acquaintance> of(RecordRef record, Viewer viewer) {
        if (!viewer.can(Permission.READ_ACTIVITIES)) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with met as (
                            select a.id, a.assignee_id, l.at
                            from activity_link l join activity a on a.id = l.activity_id
                            where l.record_id = :record and l.at is not null and %s
                            order by l.at desc limit 2000),
                        took_part as (
                            select id, assignee_id as user_id, at from met
                            union
                            select met.id, p.user_id, met.at from met join activity_participant p on p.activity_id = met.id)
                        select u.id, u.name, count(*) as touches, max(took_part.at) as last_at
                        from took_part join app_user u on u.id = took_part.user_id
                        group by u.id, u.name order by touches desc, last_at desc, u.id limit %d""".formatted(scope.sql(RecordKind.ACTIVITY, "a"), MOST))
                .param("record", record.id())
                .params(scope.params())
                .query((row, number) -> new Acquaintance(
                        Rows.user(row, "id"),
                        row.getString("name"),
                        row.getLong("touches"),
                        Rows.instant(row, "last_at")))
                .list();
    }
}
