package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds who probably has a part in a deal and is not on it yet, and says why. */
@Repository
@Transactional(readOnly = true)
public class SuggestionQuery {

    private static final int MOST = 6;

    private static final String FOUND = """
            with deal as (select id, account_id from opportunity where id = :deal),
            found (contact_id, rank, reason, what, roles) as (
                select r.contact_id, 1, 'standing', null, r.roles
                from deal join account_buying_role r on r.account_id = deal.account_id
                union all
                (select oc.contact_id, 2, 'before', o.name, m.roles
                 from deal join opportunity o on o.account_id = deal.account_id and o.id <> deal.id and o.deleted_at is null and %s
                 join opportunity_contact oc on oc.opportunity_id = o.id
                 join buying_member m on m.opportunity_id = o.id and m.contact_id = oc.contact_id and m.roles <> '{}'
                 order by o.created_at desc limit 50)
                union all
                (select other.record_id, 3, lower(a.type), a.subject, '{}'
                 from deal join activity_link l on l.record_id = deal.id
                 join activity a on a.id = l.activity_id and a.deleted_at is null and %s
                 join activity_link other on other.activity_id = a.id and other.record_kind = 'CONTACT'
                 order by l.at desc nulls last limit 50))
            select * from (
                select distinct on (c.id) c.id, c.name, f.title, found.reason, found.what, found.roles, found.rank
                from found
                join contact c on c.id = found.contact_id and c.deleted_at is null and %s
                left join affiliation f on f.contact_id = c.id and f.is_primary
                where not exists (select from opportunity_contact oc where oc.opportunity_id = :deal and oc.contact_id = c.id)
                  and not has_left(c.id, (select account_id from deal), :today)
                order by c.id, found.rank) once
            order by rank, name, id limit %d""";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Clock clock;

    SuggestionQuery(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Somebody to put on a deal.
     *
     * @param reason the end of a message key: standing, before, call, meeting, email, note, task
     * @param what the deal or the activity that it is known from
     * @param roles that they probably have
     */
    public record Suggestion(
            ContactId contact,
            String name,
            @Nullable String title,
            String reason,
            @Nullable String what,
            List<BuyingRole> roles) {}

    /** The last deal with a company before another one. */
    public record EarlierDeal(OpportunityId id, String name) {}

    /**
     * Those with a role at the company first, then those of its earlier deals, then those who were in mails and meetings;
     * only what the viewer may see is told.
     */
    public List<Suggestion> of(OpportunityId deal, Viewer viewer) {
        visibility.requireRead(deal.ref(), viewer);
        var scope = visibility.of(viewer);
        return jdbc.sql(FOUND.formatted(
                        scope.sql(RecordKind.OPPORTUNITY, "o"),
                        scope.sql(RecordKind.ACTIVITY, "a"),
                        scope.sql(RecordKind.CONTACT, "c"),
                        MOST))
                .param("deal", deal.id())
                .param("today", organisation.current().today(clock))
                .params(scope.params())
                .query((row, number) -> new Suggestion(
                        Rows.id(row, "id", ContactId::new),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getString("what"),
                        Rows.texts(row, "roles").stream()
                                .map(BuyingRole::valueOf)
                                .toList()))
                .list();
    }

    /** The latest other deal with the company that has somebody on it who is not on this one. */
    public Optional<EarlierDeal> last(OpportunityId deal, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select o.id, o.name from opportunity mine
                        join opportunity o on o.account_id = mine.account_id and o.id <> mine.id and o.deleted_at is null and %s
                        where mine.id = :deal and exists (
                            select from buying_member m where m.opportunity_id = o.id and not exists (
                                select from opportunity_contact oc where oc.opportunity_id = mine.id and oc.contact_id = m.contact_id))
                        order by o.created_at desc, o.id limit 1""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")))
                .param("deal", deal.id())
                .params(scope.params())
                .query((row, number) -> new EarlierDeal(Rows.id(row, "id", OpportunityId::new), row.getString("name")))
                .optional();
    }
}
