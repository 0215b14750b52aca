package com.quorumcrm.buyinggroups;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.opportunities.DealCoverages;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the coverage of open deals as their people are; that of closed ones stays as it was. */
@Service
@Transactional
class CoverageUpkeep {

    private static final int AT_ONCE = 500;

    private static final String FACTS = """
            select o.id, p.required_roles, coalesce(m.roles, r.roles, '{}') as roles, oc.contact_id,
                   coalesce(m.stance = 'OPPONENT' or m.decision = 'AGAINST', false) as against,
                   coalesce(has_left(c.id, o.account_id, :today), false) as has_left, last_touch(c.id) as touched_at
            from opportunity o
            join pipeline p on p.id = o.pipeline_id
            left join opportunity_contact oc on oc.opportunity_id = o.id
            left join contact c on c.id = oc.contact_id and c.deleted_at is null
            left join buying_member m on m.opportunity_id = o.id and m.contact_id = c.id
            left join account_buying_role r on r.account_id = o.account_id and r.contact_id = c.id
            where o.status = 'OPEN' and o.deleted_at is null and o.id = any(cast(:deals as uuid[]))
              and (oc.contact_id is not null or exists (select from deal_coverage k where k.opportunity_id = o.id))""";

    private final JdbcClient jdbc;
    private final DealCoverages coverages;
    private final OrganisationSettings organisation;
    private final Clock clock;

    CoverageUpkeep(JdbcClient jdbc, DealCoverages coverages, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.coverages = coverages;
        this.organisation = organisation;
        this.clock = clock;
    }

    void renew(OpportunityId deal) {
        renew(List.of(deal.id()));
    }

    /** The open deals that somebody is on. */
    void renewDealsOf(Collection<UUID> contacts) {
        renew(jdbc.sql("""
                        select distinct oc.opportunity_id from opportunity_contact oc join opportunity o on o.id = oc.opportunity_id
                        where oc.contact_id = any(cast(:contacts as uuid[])) and o.status = 'OPEN' and o.deleted_at is null""")
                .param("contacts", PostgresArrays.uuids(contacts))
                .query(UUID.class)
                .list());
    }

    /** Days pass without anything happening: a piece of all deals that somebody is on; answers the last of them. */
    @Nullable
    UUID renewAfter(UUID last) {
        var deals = jdbc.sql("""
                        select o.id from opportunity o
                        where o.id > :last and o.status = 'OPEN' and o.deleted_at is null
                          and (exists (select from opportunity_contact oc where oc.opportunity_id = o.id)
                               or exists (select from deal_coverage k where k.opportunity_id = o.id))
                        order by o.id limit :limit""")
                .param("last", last)
                .param("limit", AT_ONCE)
                .query(UUID.class)
                .list();
        renew(deals);
        return deals.isEmpty() ? null : deals.getLast();
    }

    private void renew(Collection<UUID> deals) {
        if (deals.isEmpty()) {
            return;
        }
        var settings = organisation.current();
        var today = settings.today(clock);
        var found = new LinkedHashMap<UUID, Deal>();
        jdbc.sql(FACTS)
                .param("today", today)
                .param("deals", PostgresArrays.uuids(deals))
                .query(row -> {
                    found.computeIfAbsent(
                                    row.getObject("id", UUID.class),
                                    id -> new Deal(new ArrayList<>(), new ArrayList<>()))
                            .add(row, settings.zone());
                });
        found.forEach((id, deal) -> keep(new OpportunityId(id), deal, today));
    }

    private void keep(OpportunityId id, Deal deal, LocalDate today) {
        if (!deal.needed().isEmpty()) {
            coverages.keep(id, Coverage.of(deal.needed(), deal.people(), today));
        }
    }

    private record Deal(List<BuyingRole> needed, List<Coverage.Person> people) {

        void add(ResultSet row, ZoneId zone) throws SQLException {
            if (needed.isEmpty()) {
                needed.addAll(roles(row, "required_roles").toList());
            }
            var touched = row.getObject("touched_at", OffsetDateTime.class);
            people.add(new Coverage.Person(
                    roles(row, "roles").collect(Collectors.toSet()),
                    row.getBoolean("against"),
                    row.getBoolean("has_left"),
                    touched == null ? null : LocalDate.ofInstant(touched.toInstant(), zone)));
        }

        private static Stream<BuyingRole> roles(ResultSet row, String column) throws SQLException {
            return Rows.texts(row, column).stream().map(BuyingRole::valueOf);
        }
    }
}
