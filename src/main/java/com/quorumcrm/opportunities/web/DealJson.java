package com.quorumcrm.opportunities.web;

import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import org.springframework.stereotype.Component;

/** Answers deals of the API with what the viewer may know of them. */
@Component
class DealJson {

    private final CustomFields fields;
    private final FieldLists lists;

    DealJson(CustomFields fields, FieldLists lists) {
        this.fields = fields;
        this.lists = lists;
    }

    /** What the collection offers. */
    ListDefinition list() {
        return lists.api(OpportunityLists.API, RecordKind.OPPORTUNITY);
    }

    OpportunityJson of(OpportunityView deal, Viewer viewer) {
        return OpportunityJson.of(deal, fields.reading(RecordKind.OPPORTUNITY, deal.custom(), viewer));
    }

    ApiPage<OpportunityJson> of(ListPage<OpportunityView> page, Viewer viewer) {
        var values = page.rows().stream().map(OpportunityView::custom).toList();
        var reading = fields.reading(RecordKind.OPPORTUNITY, values, viewer);
        return page.api(deal -> OpportunityJson.of(deal, reading));
    }
}
