package com.quorumcrm.deallists;

import com.quorumcrm.deallists.DealFlag.Kind;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealSource;
import com.quorumcrm.opportunities.OpportunityStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks at open deals one by one: what has changed since a day, and what is missing. */
@Repository
@Transactional(readOnly = true)
public class InspectionQuery {

    /** So many days without a call, meeting or mail are silence. */
    static final int SILENCE = 14;

    /** Who took part in the last so many days counts as engaged. */
    static final int ENGAGED = 90;

    /** Of more open deals than this, the largest are looked at. */
    private static final int AT_MOST = 5000;

    private static final String SPOKEN = """
            join activity a on a.id = l.activity_id and a.type in ('CALL', 'MEETING', 'EMAIL') and not a.private
            where l.record_id = o.id and l.at is not null and l.at <= :now""";

    private static final String FACTS = """
            select o.id, o.name, account.name as account_name, owner.name as owner_name, stage.name as stage_name,
                   o.close_date, o.currency, o.amount, coalesce(o.base_amount, 0) as base_amount, organisation.currency as base_currency,
                   o.next_step, o.next_step_on,
                   extract(day from :now - o.stage_since)::int - coalesce(stage.stuck_after_days, 100000) as days_stuck,
                   extract(day from :now - coalesce(touched.at, o.created_at))::int as days_silent, engaged.people,
                   'ECONOMIC_BUYER' = any(pipeline.required_roles)
                       and coalesce(coverage.pieces && array['ECONOMIC_BUYER MISSING', 'ECONOMIC_BUYER LEFT'], true) as buyer_missing,
                   past.pushes, past.pushed_days, past.back, past.amount - past.earlier_amount as change
            from (select o.* from opportunity o where %s order by o.base_amount desc nulls last, o.id limit :limit) o
            join account on account.id = o.account_id
            join app_user owner on owner.id = o.owner_id
            join stage on stage.id = o.stage_id
            join pipeline on pipeline.id = o.pipeline_id
            left join deal_coverage coverage on coverage.opportunity_id = o.id and coverage.valid_to is null
            cross join organisation
            cross join lateral (
                select count(*) filter (where v.close_date > v.close_before and v.valid_from >= :since) as pushes,
                       coalesce(sum(v.close_date - v.close_before)
                           filter (where v.close_date > v.close_before and v.valid_from >= :since), 0) as pushed_days,
                       coalesce(bool_or(v.position < v.position_before and v.pipeline_id = v.pipeline_before
                           and v.valid_from >= :since), false) as back,
                       (array_agg(v.amount order by v.valid_from desc))[1] as amount,
                       (array_agg(v.amount order by v.valid_from desc) filter (where v.valid_from < :since))[1] as earlier_amount
                from (
                    select v.valid_from, v.pipeline_id, v.close_date, case when v.currency = o.currency then v.amount end as amount,
                           s.position, lag(v.close_date) over w as close_before, lag(s.position) over w as position_before,
                           lag(v.pipeline_id) over w as pipeline_before
                    from opportunity_version v join stage s on s.id = v.stage_id
                    where v.opportunity_id = o.id
                    window w as (order by v.valid_from)) v) past
            left join lateral (select l.at from activity_link l %2$s order by l.at desc limit 1) touched on true
            cross join lateral (
                select count(distinct person.record_id) as people
                from activity_link l join activity_link person on person.activity_id = l.activity_id and person.record_kind = 'CONTACT'
                %2$s and l.at >= :engagedFrom) engaged""";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Clock clock;

    InspectionQuery(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * @param criteria of which the open deals are looked at, as they are now
     * @param since the day, in the organisation's zone, from which changes count
     * @param kinds of which a deal has to have one; none asks for all deals, those without flags as well
     */
    public Inspection of(OpportunityCriteria criteria, LocalDate since, List<Kind> kinds, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var scope = visibility.of(viewer);
        var open = Conditions.of(criteria.in(OpportunityStatus.OPEN));
        var condition = DealSource.now().condition(scope, criteria.owners()) + " and " + open.sql();
        var settings = organisation.current();
        var now = clock.instant();
        var facts = jdbc.sql(FACTS.formatted(condition, SPOKEN))
                .params(scope.params())
                .params(open.params())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", start(since).atOffset(ZoneOffset.UTC))
                .param("engagedFrom", now.atOffset(ZoneOffset.UTC).minusDays(ENGAGED))
                .param("limit", AT_MOST + 1)
                .query((row, number) -> DealFacts.of(row))
                .list();
        var deals = facts.stream()
                .limit(AT_MOST)
                .map(deal -> deal.inspected(settings.today(clock)))
                .filter(deal -> deal.hasAny(kinds))
                .toList();
        return new Inspection(deals, Math.min(facts.size(), AT_MOST), facts.size() > AT_MOST, settings.currency());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(organisation.current().zone()).toInstant();
    }
}
