package com.quorumcrm.opportunities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the states that deals have been in. */
@Repository
@Transactional(readOnly = true)
public class OpportunityHistoryQuery {

    /** Of a deal with a longer history, the latest states are read. */
    private static final int AT_MOST = 500;

    /** What a pipeline or a stage was called when a state began, when it has been renamed since. */
    private static final String FORMER_NAME =
            "(select f.name from former_name f where f.of_id = %s.id and f.until > v.valid_from order by f.until limit 1)";

    private final JdbcClient jdbc;
    private final Visibility visibility;

    OpportunityHistoryQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * The latest first.
     *
     * @throws NoSuchRecord when the viewer may not see the deal
     */
    public List<OpportunityState> of(OpportunityId id, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        visibility.requireRead(id.ref(), viewer);
        return jdbc.sql("""
                        select v.valid_from, v.valid_to, pipeline.key as pipeline_key, coalesce(%s, pipeline.name) as pipeline_name,
                               stage.key as stage_key, coalesce(%s, stage.name) as stage_name, v.status, v.category, v.currency, v.amount,
                               v.base_amount, (select currency from organisation) as base_currency, v.close_date, v.owner_id,
                               owner.name as owner_name, v.probability, v.deleted, v.changed_by, changer.name as changer_name
                        from opportunity_version v
                        join pipeline on pipeline.id = v.pipeline_id
                        join stage on stage.id = v.stage_id
                        join app_user owner on owner.id = v.owner_id
                        join app_user changer on changer.id = v.changed_by
                        where v.opportunity_id = :id
                        order by v.valid_from desc
                        limit :limit""".formatted(FORMER_NAME.formatted("pipeline"), FORMER_NAME.formatted("stage")))
                .param("id", id.id())
                .param("limit", AT_MOST)
                .query(OpportunityHistoryQuery::state)
                .list();
    }

    private static OpportunityState state(ResultSet row, int number) throws SQLException {
        var until = row.getObject("valid_to", OffsetDateTime.class);
        return new OpportunityState(
                Rows.instant(row, "valid_from"),
                until == null ? null : until.toInstant(),
                row.getString("pipeline_key"),
                row.getString("pipeline_name"),
                row.getString("stage_key"),
                row.getString("stage_name"),
                OpportunityStatus.valueOf(row.getString("status")),
                ForecastCategory.valueOf(row.getString("category")),
                Rows.money(row, "amount", Currency.getInstance(row.getString("currency"))),
                Rows.money(row, "base_amount", Currency.getInstance(row.getString("base_currency"))),
                Rows.date(row, "close_date"),
                new UserId(Rows.id(row, "owner_id")),
                row.getString("owner_name"),
                Rows.number(row, "probability"),
                row.getBoolean("deleted"),
                new UserId(Rows.id(row, "changed_by")),
                row.getString("changer_name"));
    }
}
