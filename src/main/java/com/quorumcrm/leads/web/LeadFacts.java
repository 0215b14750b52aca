package com.quorumcrm.leads.web;

import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.web.Fact;
import com.quorumcrm.web.FactEditing;
import com.quorumcrm.web.FactHome;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the right-hand column of a lead's page shows. */
@Component
class LeadFacts {

    private final OwnerChoices owners;
    private final Referrers referrers;

    LeadFacts(OwnerChoices owners, Referrers referrers) {
        this.owners = owners;
        this.referrers = referrers;
    }

    /** The person and their company. */
    List<Fact> reach(LeadView lead) {
        var person = lead.person();
        var company = lead.company();
        return List.of(
                Fact.text("title", "leads.field.title", person.title()),
                Fact.text("company", "leads.field.company", company.name()),
                Fact.text("email", "leads.field.email", person.email()),
                Fact.text("phone", "leads.field.phone", person.phone()),
                Fact.text("mobile", "leads.field.mobile", person.mobile()),
                Fact.text("website", "leads.field.website", company.website()),
                Fact.text("industry", "leads.field.industry", company.industry()),
                Fact.text("country", "leads.field.country", company.country()),
                Fact.of(
                        "employees",
                        "leads.field.employees",
                        Fact.Control.NUMBER,
                        company.employees(),
                        company.employees() == null ? null : company.employees().toString()));
    }

    /** Where it came from, and whose it is. */
    List<Fact> origin(LeadView lead) {
        var origin = lead.origin();
        return List.of(
                Fact.of("ownerId", "leads.field.owner", Fact.Control.CHOICE, lead.ownerId(), lead.ownerName()),
                Fact.text("source", "leads.field.source", origin.source()),
                Fact.text("campaign", "leads.field.campaign", origin.campaign()),
                Fact.keyed(
                        "channel",
                        "leads.field.channel",
                        Channels.key(origin.channel()),
                        Channels.label(origin.channel())),
                Fact.record(
                        "referredById",
                        "leads.field.referredBy",
                        origin.referredBy(),
                        lead.referredByKnown(),
                        Referrers.LOOKUP),
                Fact.text("referredByName", "leads.field.referredByName", origin.referredByName()));
    }

    /** What became a customer is changed no more. */
    FactHome home(LeadView lead) {
        return new FactHome(lead.id().ref(), lead.version(), lead.editable() && !lead.isConverted(), null);
    }

    FactEditing.Offer offer(Fact fact, LeadView lead, Viewer viewer) {
        return switch (fact.key()) {
            case "ownerId" -> FactEditing.Offer.of(owners.owners(lead.ownerId(), lead.ownerName(), viewer));
            case "referredById" -> FactEditing.Offer.of(referrers.with(fact.value(), viewer));
            case "channel" -> FactEditing.Offer.of(Channels.keys());
            default -> FactEditing.Offer.NOTHING;
        };
    }

    /** @throws NoSuchRecord when there is no such fact */
    Fact one(LeadView lead, String key) {
        return Stream.concat(reach(lead).stream(), origin(lead).stream())
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }
}
