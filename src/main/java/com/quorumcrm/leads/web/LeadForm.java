package com.quorumcrm.leads.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.AddLead;
import com.quorumcrm.leads.ChangeLead;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.web.BodyIds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which a lead is entered or changed, as it is typed. */
record LeadForm(
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
        @Nullable String employees,
        @Nullable String message,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable Channel channel,
        @Nullable String referredById,
        @Nullable String referredByName,
        @Nullable String ownerId,
        @Nullable Long version) {

    LeadForm {
        referredById = Text.line(referredById);
        ownerId = Text.line(ownerId);
    }

    static LeadForm empty() {
        return new LeadForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Channel.DIRECT,
                null,
                null,
                null,
                null);
    }

    static LeadForm of(LeadView lead) {
        var person = lead.person();
        var company = lead.company();
        var origin = lead.origin();
        return new LeadForm(
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
                company.employees() == null ? null : company.employees().toString(),
                lead.details().message(),
                origin.source(),
                origin.campaign(),
                origin.channel(),
                origin.referredBy() == null ? null : origin.referredBy().toString(),
                origin.referredByName(),
                lead.ownerId().toString(),
                lead.version());
    }

    AddLead adding() {
        var details = LeadDetails.of(person(), employer(), origin(LeadOrigin.of(null, null)))
                .saying(message);
        return new AddLead(details, BodyIds.read("ownerId", ownerId, UserId::of));
    }

    /** What the page does not ask for stays. */
    ChangeLead changing(LeadView lead) {
        var owner = ownerId == null ? lead.ownerId() : BodyIds.required("ownerId", ownerId, UserId::of);
        return new ChangeLead(
                lead.id(),
                version == null ? -1 : version,
                new LeadDetails(
                        person(),
                        employer(),
                        origin(lead.origin()),
                        lead.details().consent(),
                        message),
                owner,
                lead.externalIds(),
                Map.of());
    }

    /** Every field as it is posted. */
    Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("firstName", firstName);
        values.put("lastName", lastName);
        values.put("title", title);
        values.put("email", email);
        values.put("secondEmail", secondEmail);
        values.put("phone", phone);
        values.put("mobile", mobile);
        values.put("company", company);
        values.put("website", website);
        values.put("industry", industry);
        values.put("country", country);
        values.put("city", city);
        values.put("employees", employees);
        values.put("message", message);
        values.put("source", source);
        values.put("campaign", campaign);
        values.put("channel", channel);
        values.put("referredById", referredById);
        values.put("referredByName", referredByName);
        values.put("ownerId", ownerId);
        return values;
    }

    private LeadPerson person() {
        return new LeadPerson(firstName, lastName, title, email, secondEmail, phone, mobile);
    }

    private LeadCompany employer() {
        return new LeadCompany(company, website, industry, country, city, number(employees));
    }

    private LeadOrigin origin(LeadOrigin known) {
        return new LeadOrigin(
                source,
                campaign,
                channel == null ? Channel.DIRECT : channel,
                known.utmSource(),
                known.utmMedium(),
                known.utmCampaign(),
                known.utmTerm(),
                known.utmContent(),
                known.referrerUrl(),
                BodyIds.read("referredById", referredById, ContactId::of),
                referredByName);
    }

    private static @Nullable Integer number(@Nullable String typed) {
        var text = Text.line(typed);
        try {
            return text == null ? null : Integer.valueOf(text.replaceAll("[\\s.,']", ""));
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken("employees", "leads.rule.number");
        }
    }
}
