package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.AttitudeLog;
import com.quorumcrm.buyinggroups.BuyingGroupQuery;
import com.quorumcrm.buyinggroups.BuyingGroupView;
import com.quorumcrm.buyinggroups.BuyingGroups;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who decides on a deal. ETags count from 0, for somebody of whom nothing has been said. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}/buying-group")
class BuyingGroupApi {

    private final BuyingGroupQuery query;
    private final BuyingGroups groups;
    private final AttitudeLog log;
    private final MergePatch patches;

    BuyingGroupApi(BuyingGroupQuery query, BuyingGroups groups, AttitudeLog log, MergePatch patches) {
        this.query = query;
        this.groups = groups;
        this.log = log;
        this.patches = patches;
    }

    @GetMapping
    ApiPage<MemberJson> list(@PathVariable OpportunityId id, Viewer viewer) {
        return new ApiPage<>(
                read(id, viewer).members().stream().map(MemberJson::of).toList(), null);
    }

    @GetMapping("/{contactId}")
    ResponseEntity<MemberJson> get(@PathVariable OpportunityId id, @PathVariable ContactId contactId, Viewer viewer) {
        var member = read(id, viewer).member(contactId).orElseThrow(NoSuchRecord::new);
        return Versioned.ok(MemberJson.of(member), member.version() + 1);
    }

    @PutMapping("/{contactId}")
    ResponseEntity<MemberJson> put(
            @PathVariable OpportunityId id,
            @PathVariable ContactId contactId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        groups.requireEdit(id, viewer);
        var input = patches.apply(MemberInput.nothing(), body, MemberInput.class);
        groups.set(input.command(id, contactId, version(ifMatch), viewer.can(Permission.READ_ATTITUDES)), viewer);
        return get(id, contactId, viewer);
    }

    @DeleteMapping("/{contactId}")
    ResponseEntity<Void> remove(
            @PathVariable OpportunityId id,
            @PathVariable ContactId contactId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        groups.requireEdit(id, viewer);
        if (query.of(id, viewer).member(contactId).isEmpty()) {
            throw new NoSuchRecord();
        }
        groups.remove(id, contactId, version(ifMatch), viewer);
        return ResponseEntity.noContent().build();
    }

    private BuyingGroupView read(OpportunityId id, Viewer viewer) {
        var group = query.of(id, viewer);
        log.read(group, viewer);
        return group;
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        return ifMatch == null ? null : Versioned.required(ifMatch) - 1;
    }
}
