package com.quorumcrm.buyinggroups;

import com.quorumcrm.opportunities.DealCoverages;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the coverage of open deals as their people are; that of closed ones stays as it was. */
@Service
@Transactional
class CoverageUpkeep {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final DealCoverages coverages;
    private final CoverageFacts facts;

    CoverageUpkeep(JdbcClient jdbc, DealCoverages coverages, CoverageFacts facts) {
        this.jdbc = jdbc;
        this.coverages = coverages;
        this.facts = facts;
    }

    /** Where nobody is on it, and never was, there is nothing to keep. */
    void renew(OpportunityId deal) {
        var known = jdbc.sql("""
                        select exists (select from opportunity_contact where opportunity_id = :deal)
                            or exists (select from deal_coverage where opportunity_id = :deal)""").param("deal", deal.id()).query(Boolean.class).single();
        if (known) {
            renew(List.of(deal.id()));
        }
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
        facts.coverages(deals).forEach((id, coverage) -> coverages.keep(new OpportunityId(id), coverage));
    }
}
