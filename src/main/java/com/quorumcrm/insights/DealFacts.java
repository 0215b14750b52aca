package com.quorumcrm.insights;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The deals of a report in SQL, each in the state in which it was at the instant, with the furthest stage it had come to.
 * What may be seen is decided by today's rights.
 */
@Component
class DealFacts {

    private static final String FACTS = """
            with deal as materialized (
                select o.id, o.name, o.account_id, v.owner_id, v.status, v.stage_id, v.currency, v.amount,
                       coalesce(v.base_amount, 0) as base_amount, v.close_date, o.created_at,
                       to_char(o.created_at at time zone :zone, 'YYYY-MM') as month,
                       v.close_date - (o.created_at at time zone :zone)::date as days,
                       coalesce(reason.key, '') as reason, coalesce(%s, '') as slice
                from opportunity o
                join opportunity_version v on v.opportunity_id = o.id
                    and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf) and not v.deleted
                left join loss_reason reason on reason.id = o.loss_reason_id
                where v.pipeline_id = :pipeline and o.created_at >= :from and o.created_at < :until and %s and %s),
            fact as (
                select deal.*, coalesce(reach.furthest, -1) as furthest
                from deal
                left join (
                    select deal.id, max(stage.position) as furthest
                    from deal
                    join opportunity_version v on v.opportunity_id = deal.id and v.valid_from <= :asOf and v.pipeline_id = :pipeline
                    join stage on stage.id = v.stage_id and stage.outcome = 'OPEN'
                    group by deal.id) reach on reach.id = deal.id)
            """;

    private final Visibility visibility;
    private final OrganisationSettings organisation;

    DealFacts(Visibility visibility, OrganisationSettings organisation) {
        this.visibility = visibility;
        this.organisation = organisation;
    }

    /** @param params of the statement that begins with the SQL */
    record Sql(String facts, Map<String, Object> params) {}

    Sql of(DealsAsked asked, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var scope = visibility.of(viewer);
        var zone = organisation.current().zone();
        var params = new HashMap<String, Object>(scope.params());
        params.put("zone", zone.getId());
        params.put("asOf", asked.asOf().atOffset(ZoneOffset.UTC));
        params.put("pipeline", asked.pipeline().id());
        params.put("from", start(asked.from()));
        params.put("until", start(asked.to().plusDays(1)));
        params.put("owners", PostgresArrays.uuids(asked.owners().stream().map(UserId::id)));
        var owners = asked.owners().isEmpty() ? "true" : "v.owner_id = any(cast(:owners as uuid[]))";
        var seen = scope.sql(RecordKind.OPPORTUNITY, "o");
        return new Sql(FACTS.formatted(asked.by().sql(), owners, seen), params);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(organisation.current().zone())
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
