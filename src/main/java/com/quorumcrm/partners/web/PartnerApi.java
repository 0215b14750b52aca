package com.quorumcrm.partners.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.partners.PartnerQuery;
import com.quorumcrm.partners.PartnerRelationId;
import com.quorumcrm.partners.Partners;
import com.quorumcrm.partners.RemovePartner;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/accounts/{id}/partners")
class PartnerApi {

    private final PartnerQuery query;
    private final Partners partners;
    private final MergePatch patches;

    PartnerApi(PartnerQuery query, Partners partners, MergePatch patches) {
        this.query = query;
        this.partners = partners;
        this.patches = patches;
    }

    @GetMapping
    ApiPage<PartnerJson> list(@PathVariable AccountId id, Viewer viewer) {
        return new ApiPage<>(query.of(id, viewer).stream().map(PartnerJson::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<PartnerJson> add(@PathVariable AccountId id, @RequestBody JsonNode body, Viewer viewer) {
        partners.requireEdit(id, viewer);
        var input = patches.apply(PartnerInput.nothing(), body, PartnerInput.class);
        var made = partners.add(input.adding(id), viewer);
        var partner = query.of(id, viewer).stream()
                .filter(found -> found.id().equals(made))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        return Versioned.created(
                "/api/v1/accounts/%s/partners/%s".formatted(id, made), PartnerJson.of(partner), partner.version());
    }

    @DeleteMapping("/{relationId}")
    ResponseEntity<Void> remove(
            @PathVariable AccountId id,
            @PathVariable PartnerRelationId relationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        partners.requireEdit(id, viewer);
        partners.remove(new RemovePartner(id, relationId, Versioned.required(ifMatch)), viewer);
        return ResponseEntity.noContent().build();
    }
}
