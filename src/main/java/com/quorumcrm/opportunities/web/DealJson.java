package com.quorumcrm.opportunities.web;

import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityJson;
import com.quorumcrm.opportunities.OpportunityView;
import org.springframework.stereotype.Component;

/** Answers deals of the API with what the viewer may know of them. */
@Component
class DealJson {

    private final CustomFields fields;

    DealJson(CustomFields fields) {
        this.fields = fields;
    }

    OpportunityJson of(OpportunityView deal, Viewer viewer) {
        return OpportunityJson.of(deal, fields.reading(RecordKind.OPPORTUNITY, deal.custom(), viewer));
    }
}
