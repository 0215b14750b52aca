package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.BuyingGroupQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.CoverageWords;
import com.quorumcrm.opportunities.OpportunityId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CoverageApi {

    private final BuyingGroupQuery query;
    private final CoverageWords words;

    CoverageApi(BuyingGroupQuery query, CoverageWords words) {
        this.query = query;
        this.words = words;
    }

    /** As it is now; what needs nobody is covered. */
    @GetMapping("/api/v1/opportunities/{id}/coverage")
    CoverageJson get(@PathVariable OpportunityId id, Viewer viewer) {
        return CoverageJson.of(query.of(id, viewer).coverage(), words);
    }
}
