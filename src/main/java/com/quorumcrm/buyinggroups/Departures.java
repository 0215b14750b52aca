package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactChanged;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactTrashed;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People leave; the owners of the open deals that they are on are told, once for each deal. */
@Service
@Transactional
public class Departures {

    private static final String LEFT = """
            from opportunity_contact oc
            join opportunity o on o.id = oc.opportunity_id
            join contact c on c.id = oc.contact_id
            where oc.contact_id = :contact and o.status = 'OPEN' and o.deleted_at is null
              and (c.deleted_at is not null or has_left(c.id, o.account_id, :today))""";

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final ContactQuery query;
    private final OrganisationSettings organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            JdbcClient jdbc,
            Contacts contacts,
            ContactQuery query,
            OrganisationSettings organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.query = query;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody has left the company that they belong to first; whoever may change them says so.
     *
     * @param lastDay there
     * @throws com.quorumcrm.kernel.RuleBroken when it is before their first
     */
    public void leave(ContactId id, long version, LocalDate lastDay, Viewer viewer) {
        var contact = query.editable(id, viewer);
        var place = contact.affiliation();
        var places = contact.details().affiliations().stream()
                .map(one -> place != null && one.account().equals(place.account()) && one.to() == null
                        ? one.until(lastDay)
                        : one)
                .toList();
        contacts.change(
                new ChangeContact(
                        id, version, contact.details().placed(places), contact.ownerId(), contact.externalIds()),
                viewer);
    }

    @ApplicationModuleListener(id = "buyinggroups.departureByChange")
    void on(ContactChanged event) {
        tell(event.contact(), event.by());
    }

    @ApplicationModuleListener(id = "buyinggroups.departureByTrash")
    void on(ContactTrashed event) {
        tell(event.contact(), event.by());
    }

    private void tell(ContactId contact, UserId by) {
        var today = organisation.current().today(clock);
        jdbc.sql("delete from departure_told d where d.contact_id = :contact and not exists (select " + LEFT
                        + " and o.id = d.opportunity_id)")
                .param("contact", contact.id())
                .param("today", today)
                .update();
        jdbc.sql("""
                        with told as (
                            insert into departure_told (opportunity_id, contact_id, told_at)
                            select o.id, :contact, :now %s
                            on conflict do nothing returning opportunity_id)
                        select o.id, o.owner_id from told join opportunity o on o.id = told.opportunity_id""".formatted(LEFT))
                .param("contact", contact.id())
                .param("today", today)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        news(Rows.id(row, "id", OpportunityId::new), new UserId(Rows.id(row, "owner_id")), by))
                .list()
                .forEach(events::publishEvent);
    }

    private News news(OpportunityId deal, UserId owner, UserId by) {
        return new News(NewsKind.DEPARTED, owner, by, deal.ref(), 1, clock.instant());
    }
}
