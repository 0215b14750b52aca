package com.quorumcrm.conversion;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts what became of the leads that the viewer may see, by the same conditions as their list. */
@Repository
@Transactional(readOnly = true)
public class FunnelQuery {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    FunnelQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** @param from the day on which the first of them were received, as the viewer's calendar has it; both ends are included */
    public FunnelView of(FunnelBy by, @Nullable LocalDate from, @Nullable LocalDate to, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        var scope = visibility.of(viewer);
        var rows = jdbc.sql("""
                        select (array_agg(said.value order by said.value))[1] as value, count(*) as leads,
                               count(*) filter (where l.status = 'QUALIFIED') as qualified,
                               count(o.id) as deals, count(o.id) filter (where o.status = 'WON') as won
                        from lead l
                        cross join lateral (select %s as value) said
                        left join opportunity o on o.id = l.opportunity_id and o.deleted_at is null and %s
                        where l.deleted_at is null and %s
                          and (cast(:from as timestamptz) is null or l.created_at >= :from)
                          and (cast(:to as timestamptz) is null or l.created_at < :to)
                        group by quorum_fold(said.value) order by leads desc, quorum_fold(said.value) nulls last limit %d""".formatted(
                        by.sql(scope), scope.sql(RecordKind.OPPORTUNITY, "o"), scope.sql(RecordKind.LEAD, "l"), SHOWN))
                .params(scope.params())
                .param("from", start(from, viewer))
                .param("to", to == null ? null : start(to.plusDays(1), viewer))
                .query((row, number) -> new FunnelView.Row(
                        row.getString("value"),
                        row.getLong("leads"),
                        row.getLong("qualified"),
                        row.getLong("deals"),
                        row.getLong("won")))
                .list();
        return new FunnelView(by, rows);
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, Viewer viewer) {
        return day == null ? null : day.atStartOfDay(viewer.zone()).toOffsetDateTime();
    }
}
