package com.quorumcrm.leads.web;

import com.quorumcrm.fields.FieldHolder;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.ChangeLead;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** People have custom fields, all of them the same. */
@Component
class LeadFields implements FieldHolder {

    private final LeadQuery query;
    private final Leads leads;

    LeadFields(LeadQuery query, Leads leads) {
        this.query = query;
        this.leads = leads;
    }

    static Held held(LeadView lead) {
        return new Held(lead.version(), null, lead.custom(), lead.editable());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public List<Choice> scopes() {
        return List.of();
    }

    @Override
    public Held held(UUID record, Viewer viewer) {
        return held(query.find(new LeadId(record), viewer));
    }

    @Override
    public void change(UUID record, @Nullable Long version, Map<String, JsonNode> given, Viewer viewer) {
        var lead = query.editable(new LeadId(record), viewer);
        var command = new ChangeLead(
                lead.id(),
                version == null ? lead.version() : version,
                lead.details(),
                lead.ownerId(),
                lead.externalIds(),
                given);
        leads.change(command, viewer);
    }
}
