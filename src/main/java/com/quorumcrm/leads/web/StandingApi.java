package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(LeadApi.PATH + "/{id}")
class StandingApi {

    private final Leads leads;
    private final LeadQuery query;
    private final LeadWriting writing;
    private final MergePatch patches;

    StandingApi(Leads leads, LeadQuery query, LeadWriting writing, MergePatch patches) {
        this.leads = leads;
        this.query = query;
        this.writing = writing;
        this.patches = patches;
    }

    @PostMapping("/disqualification")
    ResponseEntity<LeadJson> disqualify(@PathVariable LeadId id, @RequestBody JsonNode body, Viewer viewer) {
        query.editable(id, viewer);
        leads.disqualify(read(body).disqualifying(id), viewer);
        return answer(id, viewer);
    }

    @PostMapping("/nurturing")
    ResponseEntity<LeadJson> nurture(@PathVariable LeadId id, @RequestBody JsonNode body, Viewer viewer) {
        query.editable(id, viewer);
        leads.nurture(read(body).nurturing(id), viewer);
        return answer(id, viewer);
    }

    @PostMapping("/reopening")
    ResponseEntity<LeadJson> reopen(@PathVariable LeadId id, Viewer viewer) {
        leads.reopen(id, null, viewer);
        return answer(id, viewer);
    }

    private StandingForm read(JsonNode body) {
        return patches.apply(StandingForm.empty(), body, StandingForm.class);
    }

    private ResponseEntity<LeadJson> answer(LeadId id, Viewer viewer) {
        var lead = query.find(id, viewer);
        return Versioned.ok(writing.json(lead, viewer), lead.version());
    }
}
