package com.quorumcrm.buyinggroups;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.opportunities.DealCoverage;
import com.quorumcrm.opportunities.DealCoverage.Piece;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the people on open deals stand, whoever may see them, in one statement however many deals there are. */
@Repository
@Transactional(readOnly = true)
public class CoverageFacts {

    private static final String FACTS = """
            select o.id, p.required_roles, coalesce(m.roles, r.roles, '{}') as roles,
                   coalesce(m.stance = 'OPPONENT' or m.decision = 'AGAINST', false) as against,
                   coalesce(has_left(c.id, o.account_id, :today), false) as has_left, last_touch(c.id) as touched_at
            from opportunity o
            join pipeline p on p.id = o.pipeline_id
            left join opportunity_contact oc on oc.opportunity_id = o.id
            left join contact c on c.id = oc.contact_id and c.deleted_at is null
            left join buying_member m on m.opportunity_id = o.id and m.contact_id = c.id
            left join account_buying_role r on r.account_id = o.account_id and r.contact_id = c.id
            where o.status = 'OPEN' and o.deleted_at is null and o.id = any(cast(:deals as uuid[]))""";

    private final JdbcClient jdbc;
    private final OrganisationSettings organisation;
    private final Clock clock;

    CoverageFacts(JdbcClient jdbc, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** How each of the roles stands on each of the deals; those that are not open are left out. */
    public Map<UUID, Map<BuyingRole, Piece>> roles(Map<UUID, List<BuyingRole>> asked) {
        var today = organisation.current().today(clock);
        var found = new LinkedHashMap<UUID, Map<BuyingRole, Piece>>();
        read(asked.keySet())
                .forEach((id, deal) -> found.put(
                        id,
                        Coverage.of(asked.getOrDefault(id, List.of()), deal.people(), today).pieces().stream()
                                .collect(Collectors.toMap(Piece::role, piece -> piece))));
        return found;
    }

    /** Of the deals whose pipeline needs somebody. */
    Map<UUID, DealCoverage> coverages(Collection<UUID> deals) {
        var today = organisation.current().today(clock);
        var found = new LinkedHashMap<UUID, DealCoverage>();
        read(deals).forEach((id, deal) -> {
            if (!deal.needed().isEmpty()) {
                found.put(id, Coverage.of(deal.needed(), deal.people(), today));
            }
        });
        return found;
    }

    private Map<UUID, Deal> read(Collection<UUID> deals) {
        if (deals.isEmpty()) {
            return Map.of();
        }
        var settings = organisation.current();
        var found = new LinkedHashMap<UUID, Deal>();
        jdbc.sql(FACTS)
                .param("today", settings.today(clock))
                .param("deals", PostgresArrays.uuids(deals))
                .query(row -> {
                    found.computeIfAbsent(
                                    row.getObject("id", UUID.class),
                                    id -> new Deal(new ArrayList<>(), new ArrayList<>()))
                            .add(row, settings.zone());
                });
        return found;
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
