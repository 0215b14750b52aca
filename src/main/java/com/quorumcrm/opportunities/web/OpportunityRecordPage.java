package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.web.RecordPage;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a deal for the modules that add a tab to it. */
@Component
class OpportunityRecordPage implements RecordPage {

    private final OpportunityPages pages;
    private final OpportunityQuery query;

    OpportunityRecordPage(OpportunityPages pages, OpportunityQuery query) {
        this.pages = pages;
        this.query = query;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public ModelAndView page(UUID record, String part, Viewer viewer) {
        return pages.page(query.find(new OpportunityId(record), viewer), part, viewer);
    }
}
