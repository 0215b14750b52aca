package com.quorumcrm.accountplans.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.quorumcrm.accountplans.AccountPlanView;
import com.quorumcrm.accountplans.PlanItemKind;
import com.quorumcrm.accountplans.PlanItemView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a company, as the API answers it. */
record AccountPlanJson(
        @Nullable String summary,
        @Nullable String reviewOn,
        List<Item> goals,
        List<Item> initiatives,
        List<Item> risks,
        long version) {

    record Item(UUID id, @JsonUnwrapped PlanItemInput details, long version) {

        static Item of(PlanItemView item) {
            return new Item(item.id().id(), PlanItemInput.of(item), item.version());
        }
    }

    static AccountPlanJson of(AccountPlanView plan) {
        var whole = PlanInput.of(plan);
        return new AccountPlanJson(
                whole.summary(),
                whole.reviewOn(),
                items(plan, PlanItemKind.GOAL),
                items(plan, PlanItemKind.INITIATIVE),
                items(plan, PlanItemKind.RISK),
                plan.version());
    }

    private static List<Item> items(AccountPlanView plan, PlanItemKind kind) {
        return plan.of(kind).stream().map(Item::of).toList();
    }
}
