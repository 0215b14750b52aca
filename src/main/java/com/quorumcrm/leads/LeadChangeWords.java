package com.quorumcrm.leads;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.fields.FieldWords;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the fields of leads are called where their changes are told. */
@Component
class LeadChangeWords implements ChangeWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("first_name", "leads.field.firstName"),
            Map.entry("last_name", "leads.field.lastName"),
            Map.entry("title", "leads.field.title"),
            Map.entry("email", "leads.field.email"),
            Map.entry("second_email", "leads.field.secondEmail"),
            Map.entry("phone", "leads.field.phone"),
            Map.entry("mobile", "leads.field.mobile"),
            Map.entry("company", "leads.field.company"),
            Map.entry("website", "leads.field.website"),
            Map.entry("industry", "leads.field.industry"),
            Map.entry("country", "leads.field.country"),
            Map.entry("city", "leads.field.city"),
            Map.entry("employees", "leads.field.employees"),
            Map.entry("message", "leads.field.message"),
            Map.entry("source", "leads.field.source"),
            Map.entry("campaign", "leads.field.campaign"),
            Map.entry("channel", "leads.field.channel"),
            Map.entry("utm_source", "leads.field.utmSource"),
            Map.entry("utm_medium", "leads.field.utmMedium"),
            Map.entry("utm_campaign", "leads.field.utmCampaign"),
            Map.entry("utm_term", "leads.field.utmTerm"),
            Map.entry("utm_content", "leads.field.utmContent"),
            Map.entry("referrer_url", "leads.field.referrerUrl"),
            Map.entry("referred_by_id", "leads.field.referredBy"),
            Map.entry("referred_by_name", "leads.field.referredByName"),
            Map.entry("consent_text", "leads.field.consentText"),
            Map.entry("consent_at", "leads.field.consentAt"),
            Map.entry("status", "leads.field.status"),
            Map.entry("status_reason", "leads.field.statusReason"),
            Map.entry("recycle_on", "leads.field.recycleOn"),
            Map.entry("account_id", "leads.field.account"),
            Map.entry("contact_id", "leads.field.contact"),
            Map.entry("opportunity_id", "leads.field.opportunity"),
            Map.entry("owner_id", "leads.field.owner"),
            Map.entry("external_ids", "leads.field.externalIds"));

    private final ValueNames names;
    private final FieldWords fields;

    LeadChangeWords(ValueNames names, FieldWords fields) {
        this.names = names;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public Map<String, String> labels() {
        return fields.labels(kind(), LABELS);
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return switch (column) {
            case "owner_id" -> names.people(values);
            case "account_id" -> names.titles(RecordKind.ACCOUNT, values, viewer);
            case "contact_id", "referred_by_id" -> names.titles(RecordKind.CONTACT, values, viewer);
            case "opportunity_id" -> names.titles(RecordKind.OPPORTUNITY, values, viewer);
            case "status" ->
                names.words(values, value -> LeadStatus.valueOf(value).label());
            case "channel" -> names.words(values, value -> "leads.channel." + value.toLowerCase(Locale.ROOT));
            default -> fields.names(kind(), column, values, viewer);
        };
    }
}
