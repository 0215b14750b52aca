package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.AccountPlanQuery;
import com.quorumcrm.accountplans.AccountPlans;
import com.quorumcrm.accountplans.AddPlanItem;
import com.quorumcrm.accountplans.ChangePlanItem;
import com.quorumcrm.accountplans.PlanItemId;
import com.quorumcrm.accountplans.PlanItemKind;
import com.quorumcrm.accountplans.PlanItemView;
import com.quorumcrm.accountplans.RemovePlanItem;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/accounts/{id}/plan/{kind}")
class PlanItemApi {

    private final AccountPlanQuery query;
    private final AccountPlans plans;
    private final MergePatch patches;

    PlanItemApi(AccountPlanQuery query, AccountPlans plans, MergePatch patches) {
        this.query = query;
        this.plans = plans;
        this.patches = patches;
    }

    @PostMapping
    ResponseEntity<AccountPlanJson.Item> add(
            @PathVariable AccountId id, @PathVariable String kind, @RequestBody JsonNode body, Viewer viewer) {
        plans.requireEdit(id, viewer);
        var known = kind(kind);
        var input = patches.apply(PlanItemInput.empty(known, viewer), body, PlanItemInput.class);
        var made = plans.add(new AddPlanItem(id, known, input.details(known)), viewer);
        var item = item(id, made.toString(), viewer);
        return Versioned.created(
                "/api/v1/accounts/%s/plan/%s/%s".formatted(id, kind, made),
                AccountPlanJson.Item.of(item),
                item.version());
    }

    @PatchMapping("/{itemId}")
    ResponseEntity<AccountPlanJson.Item> change(
            @PathVariable AccountId id,
            @PathVariable String kind,
            @PathVariable PlanItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        plans.requireEdit(id, viewer);
        var known = kind(kind);
        var before = PlanItemInput.of(item(id, itemId.toString(), viewer));
        var version = Versioned.required(ifMatch);
        var input = patches.apply(before, body, PlanItemInput.class);
        plans.change(new ChangePlanItem(id, known, itemId, version, input.details(known)), viewer);
        var item = item(id, itemId.toString(), viewer);
        return Versioned.ok(AccountPlanJson.Item.of(item), item.version());
    }

    @DeleteMapping("/{itemId}")
    ResponseEntity<Void> remove(
            @PathVariable AccountId id,
            @PathVariable String kind,
            @PathVariable PlanItemId itemId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Viewer viewer) {
        plans.requireEdit(id, viewer);
        plans.remove(new RemovePlanItem(id, kind(kind), itemId, Versioned.required(ifMatch)), viewer);
        return ResponseEntity.noContent().build();
    }

    private PlanItemView item(AccountId id, String itemId, Viewer viewer) {
        return query.of(id, viewer).item(itemId).orElseThrow(NoSuchRecord::new);
    }

    private static PlanItemKind kind(String plural) {
        return PlanItemKind.ofPlural(plural).orElseThrow(NoSuchRecord::new);
    }
}
