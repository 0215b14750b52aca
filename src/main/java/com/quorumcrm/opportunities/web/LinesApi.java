package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.ReplaceLines;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The products on a deal, read and replaced together. */
@RestController
@RequestMapping(OpportunityApi.PATH + "/{id}/lines")
class LinesApi {

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final LineInputs inputs;

    LinesApi(Opportunities opportunities, OpportunityQuery query, LineInputs inputs) {
        this.opportunities = opportunities;
        this.query = query;
        this.inputs = inputs;
    }

    /** Before the body is read. */
    @ModelAttribute
    void mayDoIt(@PathVariable OpportunityId id, HttpMethod method, Viewer viewer) {
        if (HttpMethod.PUT.equals(method)) {
            query.editable(id, viewer);
        }
    }

    @GetMapping
    ResponseEntity<ApiPage<LineJson>> get(@PathVariable OpportunityId id, Viewer viewer) {
        var deal = query.find(id, viewer);
        var lines = query.lines(id, viewer).stream().map(LineJson::of).toList();
        return Versioned.ok(new ApiPage<>(lines, null), deal.version());
    }

    @PutMapping
    ResponseEntity<ApiPage<LineJson>> put(
            @PathVariable OpportunityId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody List<LineInputJson> lines,
            Viewer viewer) {
        var version = ifMatch == null ? null : (Long) Versioned.required(ifMatch);
        var deal = query.find(id, viewer);
        opportunities.replaceLines(new ReplaceLines(id, version, inputs.of(lines, deal.currency(), viewer)), viewer);
        return get(id, viewer);
    }
}
