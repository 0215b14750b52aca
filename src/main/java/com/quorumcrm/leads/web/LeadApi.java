package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadListQuery;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.leads.TrashLead;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Versioned;
import jakarta.servlet.http.HttpServletRequest;
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
@RequestMapping(LeadApi.PATH)
class LeadApi {

    static final String PATH = "/api/v1/leads";

    private final Leads leads;
    private final LeadQuery query;
    private final LeadListQuery list;
    private final LeadWriting writing;

    LeadApi(Leads leads, LeadQuery query, LeadListQuery list, LeadWriting writing) {
        this.leads = leads;
        this.query = query;
        this.list = list;
        this.writing = writing;
    }

    @GetMapping
    ApiPage<LeadJson> list(HttpServletRequest request, Viewer viewer) {
        var state = writing.list(LeadListQuery.DEFINITION).read(request.getParameterMap());
        return writing.json(list.list(state, viewer), viewer);
    }

    @GetMapping("/{id}")
    ResponseEntity<LeadJson> get(@PathVariable LeadId id, Viewer viewer) {
        var lead = query.find(id, viewer);
        return Versioned.ok(writing.json(lead, viewer), lead.version());
    }

    @PostMapping
    ResponseEntity<LeadJson> add(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        var lead = query.find(writing.add(body, viewer), viewer);
        return Versioned.created(PATH + "/" + lead.id(), writing.json(lead, viewer), lead.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<LeadJson> change(
            @PathVariable LeadId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        var lead = query.editable(id, viewer);
        writing.change(lead, Versioned.required(ifMatch), body, viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> trash(
            @PathVariable LeadId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        query.editable(id, viewer);
        leads.trash(new TrashLead(id, Versioned.required(ifMatch)), viewer);
        return ResponseEntity.noContent().build();
    }
}
