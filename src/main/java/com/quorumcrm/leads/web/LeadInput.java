package com.quorumcrm.leads.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.AddLead;
import com.quorumcrm.leads.ChangeLead;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadConsent;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.ExternalIds;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead as the API takes it. */
record LeadInput(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable String email,
        @Nullable String secondEmail,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String company,
        @Nullable String website,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String city,
        @Nullable Integer employees,
        @Nullable String message,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable String channel,
        @Nullable String utmSource,
        @Nullable String utmMedium,
        @Nullable String utmCampaign,
        @Nullable String utmTerm,
        @Nullable String utmContent,
        @Nullable String referrerUrl,
        @Nullable String referredById,
        @Nullable String referredByName,
        @Nullable String consentText,
        @Nullable Instant consentAt,
        @Nullable String ownerId,
        @Nullable Map<String, @Nullable String> externalIds) {

    /** What a new lead holds before anything is given. */
    static LeadInput nothing() {
        return new LeadInput(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, Map.of());
    }

    static LeadInput of(LeadView lead) {
        var person = lead.person();
        var company = lead.company();
        var origin = lead.origin();
        return new LeadInput(
                person.firstName(),
                person.lastName(),
                person.title(),
                person.email(),
                person.secondEmail(),
                person.phone(),
                person.mobile(),
                company.name(),
                company.website(),
                company.industry(),
                company.country(),
                company.city(),
                company.employees(),
                lead.details().message(),
                origin.source(),
                origin.campaign(),
                Channels.key(origin.channel()),
                origin.utmSource(),
                origin.utmMedium(),
                origin.utmCampaign(),
                origin.utmTerm(),
                origin.utmContent(),
                origin.referrerUrl(),
                origin.referredBy() == null ? null : origin.referredBy().toString(),
                origin.referredByName(),
                lead.details().consent().text(),
                lead.details().consent().at(),
                lead.ownerId().toString(),
                Map.copyOf(lead.externalIds()));
    }

    AddLead adding() {
        return new AddLead(
                details(), BodyIds.read("ownerId", ownerId, UserId::of), ExternalIds.given(externalIds), Map.of());
    }

    /** Without an owner the lead keeps the one it has. */
    ChangeLead changing(LeadView lead, long version) {
        var owner = ownerId == null ? lead.ownerId() : BodyIds.required("ownerId", ownerId, UserId::of);
        return new ChangeLead(lead.id(), version, details(), owner, ExternalIds.given(externalIds), Map.of());
    }

    private LeadDetails details() {
        return new LeadDetails(
                new LeadPerson(firstName, lastName, title, email, secondEmail, phone, mobile),
                new LeadCompany(company, website, industry, country, city, employees),
                origin(),
                new LeadConsent(consentText, consentAt),
                message);
    }

    private LeadOrigin origin() {
        return new LeadOrigin(
                source,
                campaign,
                Channels.read(channel),
                utmSource,
                utmMedium,
                utmCampaign,
                utmTerm,
                utmContent,
                referrerUrl,
                BodyIds.read("referredById", referredById, ContactId::of),
                referredByName);
    }
}
