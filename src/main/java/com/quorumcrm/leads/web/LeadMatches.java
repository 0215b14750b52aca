package com.quorumcrm.leads.web;

import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadListQuery;
import com.quorumcrm.web.ListMatches;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class LeadMatches implements ListMatches {

    private final LeadListQuery leads;
    private final FieldLists fields;

    LeadMatches(LeadListQuery leads, FieldLists fields) {
        this.leads = leads;
        this.fields = fields;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public List<UUID> of(Map<String, String[]> parameters, int most, Viewer viewer) {
        var state =
                fields.page(LeadListQuery.DEFINITION, RecordKind.LEAD, viewer).read(parameters);
        return ListMatches.gathered(
                state, most, page -> leads.list(page, viewer), lead -> lead.id().id());
    }
}
