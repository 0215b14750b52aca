package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;

/**
 * Say something else of a part of a plan.
 *
 * @param version the version on which this was decided
 */
public record ChangePlanItem(
        AccountId account, PlanItemKind kind, PlanItemId item, long version, PlanItemDetails details) {}
