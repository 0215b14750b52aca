package com.quorumcrm.activities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads how companies, with their people and deals, are looked after, in one statement however many they are. */
@Repository
@Transactional(readOnly = true)
public class EngagementQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    EngagementQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    public Engagement of(Collection<UUID> accounts, Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select (select count(*) from activity a
                                where a.id in (select l.activity_id from activity_link l
                                               where l.open and l.account_id = any(cast(:accounts as uuid[])))
                                  and a.type = 'TASK' and a.happened_at is null and a.deleted_at is null and %1$s) as open_tasks,
                               (select max(latest.at) from unnest(cast(:accounts as uuid[])) owner(account) cross join lateral (
                                    select l.at from activity_link l join activity a on a.id = l.activity_id
                                    where l.account_id = owner.account and l.at is not null
                                      and a.type in ('CALL', 'MEETING', 'EMAIL') and %1$s
                                    order by l.at desc limit 1) latest) as last_touch""".formatted(scope.sql(RecordKind.ACTIVITY, "a")))
                .param("accounts", PostgresArrays.uuids(accounts))
                .params(scope.params())
                .query((row, number) ->
                        new Engagement(row.getLong("open_tasks"), Rows.instantOrNull(row, "last_touch")))
                .single();
    }
}
