package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityJson;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(OpportunityApi.PATH)
class OpportunityApi {

    static final String PATH = "/api/v1/opportunities";

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final OpportunityWriting writing;
    private final DealJson json;

    OpportunityApi(Opportunities opportunities, OpportunityQuery query, OpportunityWriting writing, DealJson json) {
        this.opportunities = opportunities;
        this.query = query;
        this.writing = writing;
        this.json = json;
    }

    @GetMapping("/{id}")
    ResponseEntity<OpportunityJson> get(@PathVariable OpportunityId id, Viewer viewer) {
        var deal = query.find(id, viewer);
        return Versioned.ok(json.of(deal, viewer), deal.version());
    }

    @PostMapping
    ResponseEntity<OpportunityJson> open(@RequestBody JsonNode body, Viewer viewer) {
        var deal = query.find(writing.open(body, viewer), viewer);
        return Versioned.created(PATH + "/" + deal.id(), json.of(deal, viewer), deal.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<OpportunityJson> change(
            @PathVariable OpportunityId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        var deal = query.editable(id, viewer);
        writing.change(deal, Versioned.required(ifMatch), body, viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> trash(
            @PathVariable OpportunityId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        query.editable(id, viewer);
        opportunities.trash(id, Versioned.required(ifMatch), viewer);
        return ResponseEntity.noContent().build();
    }
}
