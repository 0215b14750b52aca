package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds who could be put on a deal. */
@Repository
@Transactional(readOnly = true)
public class CandidateQuery {

    private static final int MOST = 50;

    /**
     * Somebody who works at the customer and is not on the deal.
     *
     * @param place the company, where it is another of the group
     */
    public record Candidate(
            ContactId contact,
            String name,
            @Nullable String title,
            @Nullable String place) {}

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Clock clock;

    CandidateQuery(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * People who work at the company of the deal, at one above it or at one below it, and are not on the deal; those of the
     * company itself first, then by name.
     *
     * @param typed a part of the name or the title, blank for anybody
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the deal
     */
    public List<Candidate> of(OpportunityId deal, String typed, Viewer viewer) {
        visibility.requireRead(deal.ref(), viewer);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with recursive up(id) as (
                            select o.account_id from opportunity o where o.id = :deal
                            union select a.parent_id from up join account a on a.id = up.id where a.parent_id is not null),
                        down(id) as (
                            select o.account_id from opportunity o where o.id = :deal
                            union select a.id from down join account a on a.parent_id = down.id),
                        places(id) as (select id from up union select id from down limit 2000)
                        select c.id, c.name, min(f.title) as title,
                               case when not bool_or(f.account_id = o.account_id) then min(a.name) end as place
                        from opportunity o
                        cross join places
                        join affiliation f on f.account_id = places.id and coalesce(f.valid_to >= :today, true)
                        join account a on a.id = f.account_id and a.deleted_at is null and %s
                        join contact c on c.id = f.contact_id and c.deleted_at is null and %s
                        where o.id = :deal
                          and not exists (select from opportunity_contact oc where oc.opportunity_id = o.id and oc.contact_id = c.id)
                          and (:typed = '' or c.search like '%%' || quorum_fold(:typed) || '%%' or quorum_fold(f.title) like '%%' || quorum_fold(:typed) || '%%')
                        group by c.id, c.name, c.search
                        order by bool_or(f.account_id = o.account_id) desc, c.search, c.id limit %d""".formatted(scope.sql(RecordKind.ACCOUNT, "a"), scope.sql(RecordKind.CONTACT, "c"), MOST))
                .param("deal", deal.id())
                .param("typed", Text.lineOrEmpty(typed).replaceAll("[%_\\\\]", ""))
                .param("today", organisation.current().today(clock))
                .params(scope.params())
                .query((row, number) -> new Candidate(
                        Rows.id(row, "id", ContactId::new),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("place")))
                .list();
    }
}
