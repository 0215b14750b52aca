package com.quorumcrm.insights;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.insights.StageReport.Cohort;
import com.quorumcrm.insights.StageReport.Reason;
import com.quorumcrm.insights.StageReport.Slice;
import com.quorumcrm.insights.StageReport.Step;
import com.quorumcrm.insights.StageReport.Tally;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up how deals went, from the states they were in. */
@Repository
@Transactional(readOnly = true)
public class StageReportQuery {

    private static final String STEPS = """
            , stay as (
                select f.id, v.stage_id,
                       sum(extract(epoch from least(coalesce(v.valid_to, :asOf), :asOf) - v.valid_from)) / 86400 as days
                from fact f
                join opportunity_version v on v.opportunity_id = f.id and v.valid_from <= :asOf
                    and v.status = 'OPEN' and not v.deleted
                group by f.id, v.stage_id)
            select stage.id, stage.key, stage.name,
                   count(f.id) filter (where f.status = 'WON' or f.furthest >= stage.position) as reached,
                   count(f.id) filter (where f.status = 'WON' or f.furthest > stage.position) as passed,
                   count(f.id) filter (where f.status = 'OPEN' and f.stage_id = stage.id) as here,
                   percentile_cont(0.5) within group (order by stay.days) filter (where f.stage_id <> stage.id) as median_days,
                   percentile_cont(0.8) within group (order by stay.days) filter (where f.stage_id <> stage.id) as p80_days
            from stage
            left join fact f on true
            left join stay on stay.id = f.id and stay.stage_id = stage.id
            where stage.pipeline_id = :pipeline and stage.outcome = 'OPEN'
                and (stage.retired_at is null or stage.retired_at > :asOf)
            group by stage.id
            order by stage.position, stage.id""";

    private static final String COHORTS = """
            select f.month, count(*) as opened, count(*) filter (where f.status = 'WON') as won,
                   count(*) filter (where f.status = 'LOST') as lost, count(*) filter (where f.status = 'OPEN') as open,
                   coalesce(sum(f.base_amount) filter (where f.status = 'WON'), 0) as won_amount,
                   percentile_cont(0.5) within group (order by f.days) filter (where f.status = 'WON') as cycle_days
            from fact f
            group by grouping sets ((f.month), ())
            order by f.month nulls first""";

    private static final String REASONS = """
            select f.reason as key, max(loss_reason.name) as name, count(*) as deals, sum(f.base_amount) as amount
            from fact f left join loss_reason on loss_reason.key = f.reason
            where f.status = 'LOST'
            group by f.reason
            order by deals desc, f.reason""";

    private static final String SLICES = """
            select f.slice as value, max(person.name) as name, count(*) filter (where f.status = 'WON') as won,
                   count(*) filter (where f.status = 'LOST') as lost,
                   coalesce(sum(f.base_amount) filter (where f.status = 'WON'), 0) as won_amount
            from fact f left join app_user person on cast(person.id as text) = f.slice
            where f.status <> 'OPEN'
            group by f.slice
            order by won_amount desc, f.slice
            limit 100""";

    private final JdbcClient jdbc;
    private final DealFacts facts;
    private final OrganisationSettings organisation;

    StageReportQuery(JdbcClient jdbc, DealFacts facts, OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.organisation = organisation;
    }

    public StageReport report(DealsAsked asked, Viewer viewer) {
        var sql = facts.of(asked, viewer);
        var currency = organisation.current().currency();
        var cohorts = list(sql, COHORTS, (row, number) -> new Cohort(month(row), tally(row, currency)));
        return new StageReport(
                cohorts.getFirst().tally(),
                list(sql, STEPS, (row, number) -> step(row)),
                cohorts.subList(1, cohorts.size()),
                list(sql, REASONS, (row, number) -> reason(row, currency)),
                list(sql, SLICES, (row, number) -> slice(row, currency)));
    }

    private <T> List<T> list(DealFacts.Sql sql, String select, RowMapper<T> mapper) {
        return jdbc.sql(sql.facts() + select).params(sql.params()).query(mapper).list();
    }

    /** The first row is that of all months. */
    private static String month(ResultSet row) throws SQLException {
        var month = row.getString("month");
        return month == null ? "" : month;
    }

    private static Tally tally(ResultSet row, Currency currency) throws SQLException {
        return new Tally(
                row.getLong("opened"),
                row.getLong("won"),
                row.getLong("lost"),
                row.getLong("open"),
                Money.rounded(row.getBigDecimal("won_amount"), currency),
                days(row, "cycle_days"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Rows.id(row, "id"),
                row.getString("key"),
                row.getString("name"),
                row.getLong("reached"),
                row.getLong("passed"),
                row.getLong("here"),
                days(row, "median_days"),
                days(row, "p80_days"));
    }

    private static Reason reason(ResultSet row, Currency currency) throws SQLException {
        return new Reason(
                row.getString("key"),
                row.getString("name"),
                row.getLong("deals"),
                Money.rounded(row.getBigDecimal("amount"), currency));
    }

    private static Slice slice(ResultSet row, Currency currency) throws SQLException {
        return new Slice(
                row.getString("value"),
                row.getString("name"),
                row.getLong("won"),
                row.getLong("lost"),
                Money.rounded(row.getBigDecimal("won_amount"), currency));
    }

    private static @Nullable BigDecimal days(ResultSet row, String column) throws SQLException {
        var days = row.getObject(column, Double.class);
        return days == null ? null : BigDecimal.valueOf(Math.round(days * 10), 1);
    }
}
