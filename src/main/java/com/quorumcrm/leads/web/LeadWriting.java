package com.quorumcrm.leads.web;

import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.FieldPatch;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.MergePatch;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Turns bodies of the API into commands, and people into answers. */
@Component
class LeadWriting {

    private final Leads leads;
    private final MergePatch patches;
    private final CustomFields fields;
    private final FieldLists lists;

    LeadWriting(Leads leads, MergePatch patches, CustomFields fields, FieldLists lists) {
        this.leads = leads;
        this.patches = patches;
        this.fields = fields;
        this.lists = lists;
    }

    /** With the filters of custom fields. */
    ListDefinition list(ListDefinition own) {
        return lists.api(own, RecordKind.LEAD);
    }

    LeadId add(JsonNode body, Viewer viewer) {
        var patch = FieldPatch.of(body, CustomValues.NONE);
        var input = patches.apply(LeadInput.nothing(), patch.rest(), LeadInput.class);
        return leads.add(input.adding().holding(patch.given()), viewer);
    }

    void change(LeadView lead, long version, JsonNode body, Viewer viewer) {
        var patch = FieldPatch.of(body, lead.custom());
        var input = patches.apply(LeadInput.of(lead), patch.rest(), LeadInput.class);
        leads.change(input.changing(lead, version).holding(patch.given()), viewer);
    }

    LeadJson json(LeadView lead, Viewer viewer) {
        return LeadJson.of(lead, fields.reading(RecordKind.LEAD, lead.custom(), viewer));
    }

    ApiPage<LeadJson> json(ListPage<LeadView> page, Viewer viewer) {
        var values = page.rows().stream().map(LeadView::custom).toList();
        var reading = fields.reading(RecordKind.LEAD, values, viewer);
        return page.api(lead -> LeadJson.of(lead, reading));
    }
}
