package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.OpportunityListQuery;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ListMatches;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deals as they are: a list of the past is matched by today's deals. */
@Component
class OpportunityMatches implements ListMatches {

    private final OpportunityListQuery deals;
    private final OpportunityFilter filter;
    private final FieldLists fields;

    OpportunityMatches(OpportunityListQuery deals, OpportunityFilter filter, FieldLists fields) {
        this.deals = deals;
        this.fields = fields;
        this.filter = filter;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public List<UUID> of(Map<String, String[]> parameters, int most, Viewer viewer) {
        var state = fields.page(OpportunityLists.PAGE, RecordKind.OPPORTUNITY, viewer)
                .read(parameters);
        var criteria = filter.criteria(state, viewer).at(null);
        return ListMatches.gathered(
                state,
                most,
                page -> deals.page(criteria, page, viewer),
                deal -> deal.id().id());
    }
}
