package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.OpportunityListQuery;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityJson;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.ApiPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpportunityListApi {

    static final String PATH = "/api/v1/opportunities";

    private final OpportunityListQuery list;
    private final OpportunityFilter filter;
    private final CustomFields fields;
    private final FieldLists lists;

    OpportunityListApi(OpportunityListQuery list, OpportunityFilter filter, CustomFields fields, FieldLists lists) {
        this.list = list;
        this.filter = filter;
        this.fields = fields;
        this.lists = lists;
    }

    @GetMapping(PATH)
    ApiPage<OpportunityJson> list(HttpServletRequest request, Viewer viewer) {
        var state = lists.api(OpportunityLists.API, RecordKind.OPPORTUNITY).read(request.getParameterMap());
        var page = list.page(filter.criteria(state, viewer), state, viewer);
        var values = page.rows().stream().map(OpportunityView::custom).toList();
        var reading = fields.reading(RecordKind.OPPORTUNITY, values, viewer);
        return page.api(deal -> OpportunityJson.of(deal, reading));
    }
}
