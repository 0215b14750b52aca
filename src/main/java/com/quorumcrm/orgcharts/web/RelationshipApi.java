package com.quorumcrm.orgcharts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.RelationshipId;
import com.quorumcrm.orgcharts.RelationshipQuery;
import com.quorumcrm.orgcharts.Relationships;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class RelationshipApi {

    private final RelationshipQuery query;
    private final Relationships relationships;
    private final ContactQuery contacts;
    private final MergePatch patches;

    RelationshipApi(RelationshipQuery query, Relationships relationships, ContactQuery contacts, MergePatch patches) {
        this.query = query;
        this.relationships = relationships;
        this.contacts = contacts;
        this.patches = patches;
    }

    @GetMapping("/api/v1/contacts/{id}/relationships")
    ApiPage<RelationshipJson> list(@PathVariable ContactId id, Viewer viewer) {
        var all = query.of(id, viewer).stream().map(RelationshipJson::of).toList();
        return new ApiPage<>(all, null);
    }

    @PostMapping("/api/v1/contacts/{id}/relationships")
    ResponseEntity<RelationshipJson> add(@PathVariable ContactId id, @RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        contacts.editable(id, viewer);
        var input = patches.apply(RelationshipInput.nothing(), body, RelationshipInput.class);
        var made = relationships.add(input.adding(id), viewer);
        var answer = query.of(id, viewer).stream()
                .filter(relationship -> relationship.id().equals(made))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        return ResponseEntity.created(URI.create("/api/v1/relationships/" + made))
                .body(RelationshipJson.of(answer));
    }

    @DeleteMapping("/api/v1/relationships/{id}")
    ResponseEntity<Void> remove(@PathVariable RelationshipId id, Viewer viewer) {
        relationships.remove(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
