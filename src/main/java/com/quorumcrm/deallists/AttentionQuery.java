package com.quorumcrm.deallists;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which deals need somebody now. */
@Repository
@Transactional(readOnly = true)
public class AttentionQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Clock clock;

    AttentionQuery(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The open deals of the viewer, and of everybody below them, whose close date or next step has passed, that are stuck in their stage, or have no next
     * step; the most pressing first, then the largest.
     */
    public List<AttentionView> onLine(int limit, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select o.id, o.name, account.name as account_name, owner.name as owner_name, o.currency, o.amount, o.close_date, o.next_step,
                               reason.name as reason, reason.days
                        from opportunity o
                        join account on account.id = o.account_id
                        join app_user owner on owner.id = o.owner_id
                        join stage on stage.id = o.stage_id
                        cross join lateral (
                            select * from (values
                                (1, 'OVERDUE', :today - o.close_date),
                                (2, 'STEP_OVERDUE', :today - o.next_step_on),
                                (3, 'STUCK', extract(day from :now - o.stage_since)::int - stage.stuck_after_days),
                                (4, 'NO_STEP', case when o.next_step is null then 1 end)) possible(rank, name, days)
                            where days > 0 order by rank limit 1) reason
                        where o.owner_id = any(cast(:line as uuid[])) and o.status = 'OPEN' and o.deleted_at is null and %s
                        order by reason.rank, o.base_amount desc nulls last, o.id
                        limit :limit""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("today", organisation.current().today(clock))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("limit", limit)
                .params(scope.params())
                .query((row, number) -> AttentionView.of(row))
                .list();
    }
}
