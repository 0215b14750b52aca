package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.web.ExternalIds;
import com.quorumcrm.web.Upsert;
import com.quorumcrm.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Creates or updates a person under their id in another system; what the body leaves out stays as it is. */
@RestController
class LeadByExternalIdApi {

    private final LeadQuery query;
    private final LeadWriting writing;

    LeadByExternalIdApi(LeadQuery query, LeadWriting writing) {
        this.query = query;
        this.writing = writing;
    }

    @PutMapping(LeadApi.PATH + "/by-external-id/{system}/{externalId}")
    ResponseEntity<LeadJson> put(
            @PathVariable String system, @PathVariable String externalId, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        var input = ExternalIds.with(system, externalId, body);
        return Upsert.retried(() -> query.byExternalId(system, externalId, viewer)
                .map(id -> change(id, input, viewer))
                .orElseGet(() -> add(input, viewer)));
    }

    private ResponseEntity<LeadJson> change(LeadId id, JsonNode body, Viewer viewer) {
        var before = query.editable(id, viewer);
        writing.change(before, before.version(), body, viewer);
        var after = query.find(id, viewer);
        return Versioned.ok(writing.json(after, viewer), after.version());
    }

    private ResponseEntity<LeadJson> add(JsonNode body, Viewer viewer) {
        var lead = query.find(writing.add(body, viewer), viewer);
        return Versioned.created(LeadApi.PATH + "/" + lead.id(), writing.json(lead, viewer), lead.version());
    }
}
