package com.quorumcrm.bulk;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.ChangeLead;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LeadEdit implements RecordEdit {

    private static final Set<String> FIELDS = Set.of("ownerId", "source", "campaign", "industry");

    private final Leads leads;
    private final LeadQuery query;
    private final CustomEdit custom;

    LeadEdit(Leads leads, LeadQuery query, CustomEdit custom) {
        this.leads = leads;
        this.query = query;
        this.custom = custom;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_LEADS;
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public void check(Map<String, String> sets) {
        if (sets.containsKey("ownerId")) {
            Values.person(sets.get("ownerId"));
        }
    }

    @Override
    public Map<String, @Nullable String> apply(UUID record, Map<String, @Nullable String> sets, Viewer viewer) {
        var lead = query.editable(new LeadId(record), viewer);
        var difference = new Difference(sets);
        var details = details(lead.details(), difference);
        var owner = difference.required("ownerId", lead.ownerId(), Values::person);
        var given = custom.given(kind(), null, lead.custom(), difference, viewer);
        if (!difference.before().isEmpty()) {
            leads.change(new ChangeLead(lead.id(), lead.version(), details, owner, lead.externalIds(), given), viewer);
        }
        return difference.before();
    }

    private static LeadDetails details(LeadDetails now, Difference difference) {
        var origin = now.origin();
        var company = now.company();
        return new LeadDetails(
                now.person(),
                new LeadCompany(
                        company.name(),
                        company.website(),
                        difference.value("industry", company.industry(), Function.identity()),
                        company.country(),
                        company.city(),
                        company.employees()),
                new LeadOrigin(
                        difference.value("source", origin.source(), Function.identity()),
                        difference.value("campaign", origin.campaign(), Function.identity()),
                        origin.channel(),
                        origin.utmSource(),
                        origin.utmMedium(),
                        origin.utmCampaign(),
                        origin.utmTerm(),
                        origin.utmContent(),
                        origin.referrerUrl(),
                        origin.referredBy(),
                        origin.referredByName()),
                now.consent(),
                now.message());
    }
}
