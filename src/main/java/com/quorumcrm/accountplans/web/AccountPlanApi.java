package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.AccountPlanQuery;
import com.quorumcrm.accountplans.AccountPlans;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/accounts/{id}/plan")
class AccountPlanApi {

    private final AccountPlanQuery query;
    private final AccountPlans plans;
    private final MergePatch patches;

    AccountPlanApi(AccountPlanQuery query, AccountPlans plans, MergePatch patches) {
        this.query = query;
        this.plans = plans;
        this.patches = patches;
    }

    /** ETags count from 0, for a plan that nobody has written yet. */
    @GetMapping
    ResponseEntity<AccountPlanJson> get(@PathVariable AccountId id, Viewer viewer) {
        var plan = query.of(id, viewer);
        return Versioned.ok(AccountPlanJson.of(plan), plan.version() + 1);
    }

    @PatchMapping
    ResponseEntity<AccountPlanJson> change(
            @PathVariable AccountId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        plans.requireEdit(id, viewer);
        var version = Versioned.required(ifMatch) - 1;
        var input = patches.apply(PlanInput.of(query.of(id, viewer)), body, PlanInput.class);
        plans.change(input.changing(id, version), viewer);
        return get(id, viewer);
    }
}
