package com.quorumcrm.conversion;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOutcome;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes companies, people and deals of leads, all of it or nothing. */
@Service
@Transactional
public class LeadConversion {

    private final LeadQuery query;
    private final Leads leads;
    private final NewCompanies companies;
    private final AccountQuery accounts;
    private final NewPeople people;
    private final Opportunities opportunities;
    private final Visibility visibility;
    private final ConversionQuery conversions;
    private final CarriedOver carried;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadConversion(
            LeadQuery query,
            Leads leads,
            NewCompanies companies,
            AccountQuery accounts,
            NewPeople people,
            Opportunities opportunities,
            Visibility visibility,
            ConversionQuery conversions,
            CarriedOver carried,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.query = query;
        this.leads = leads;
        this.companies = companies;
        this.accounts = accounts;
        this.people = people;
        this.opportunities = opportunities;
        this.visibility = visibility;
        this.conversions = conversions;
        this.carried = carried;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is asked twice happens once: a lead that became something already stays what it became.
     *
     * @throws RuleBroken when the viewer may not see the company or person that was chosen, or nothing is known to name one by
     */
    public ConversionView convert(ConvertLead command, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        visibility.requireEdit(command.lead().ref(), viewer);
        lock(command.lead());
        var standing = conversions.of(command.lead());
        if (standing.isPresent()) {
            return standing.get();
        }
        var lead = query.editable(command.lead(), viewer);
        requireKnown(command, viewer);
        var account = command.account() == null ? companies.open(lead, viewer) : command.account();
        var contact = command.contact() == null ? people.add(lead, account, viewer) : command.contact();
        var deal = command.deal() == null ? null : open(command.deal(), lead, account, contact, viewer);
        var became = new LeadOutcome(account, contact, deal);
        var id = keep(command, became, viewer);
        leads.qualify(lead.id(), null, became, viewer);
        carried.take(id, lead.id(), became);
        if (contact != null) {
            people.consent(lead, contact, viewer);
        }
        events.publishEvent(new LeadConverted(lead.id(), became, viewer.id(), clock.instant()));
        return conversions.of(lead.id()).orElseThrow();
    }

    private void lock(LeadId lead) {
        jdbc.sql("select id from lead where id = :lead for update")
                .param("lead", lead.id())
                .query()
                .listOfRows();
    }

    private void requireKnown(ConvertLead command, Viewer viewer) {
        if (command.account() != null && visibility.access(command.account().ref(), viewer) == Access.NONE) {
            throw new RuleBroken("accountId", "conversion.rule.unknownAccount");
        }
        if (command.contact() != null && visibility.access(command.contact().ref(), viewer) == Access.NONE) {
            throw new RuleBroken("contactId", "conversion.rule.unknownContact");
        }
    }

    private OpportunityId open(
            NewDeal deal, LeadView lead, @Nullable AccountId account, @Nullable ContactId contact, Viewer viewer) {
        if (account == null) {
            throw new RuleBroken("accountId", "conversion.rule.dealNeedsAccount");
        }
        var name = deal.name().isEmpty() ? accounts.find(account, viewer).name() : deal.name();
        var details = new OpportunityDetails(
                account,
                name,
                deal.amount(),
                deal.closeDate(),
                null,
                null,
                null,
                OpportunityType.NEW_BUSINESS,
                lead.origin().source(),
                lead.origin().channel(),
                null,
                null,
                lead.details().message());
        Set<ContactId> contacts = contact == null ? Set.of() : Set.of(contact);
        return opportunities.open(
                new OpenOpportunity(
                        details, lead.ownerId(), null, deal.stage(), List.of(), contacts, Map.of(), Map.of()),
                viewer);
    }

    private ConversionId keep(ConvertLead command, LeadOutcome became, Viewer viewer) {
        var id = ConversionId.next();
        jdbc.sql("""
                        insert into lead_conversion (id, lead_id, account_id, contact_id, opportunity_id, new_account, new_contact, converted_at, converted_by)
                        values (:id, :lead, :account, :contact, :deal, :newAccount, :newContact, :now, :by)""")
                .param("id", id.id())
                .param("lead", command.lead().id())
                .param(
                        "account",
                        became.account() == null ? null : became.account().id())
                .param(
                        "contact",
                        became.contact() == null ? null : became.contact().id())
                .param(
                        "deal",
                        became.opportunity() == null
                                ? null
                                : became.opportunity().id())
                .param("newAccount", command.account() == null && became.account() != null)
                .param("newContact", command.contact() == null && became.contact() != null)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
        return id;
    }
}
