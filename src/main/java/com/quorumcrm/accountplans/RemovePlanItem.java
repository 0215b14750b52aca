package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;

/**
 * Take a part out of a plan.
 *
 * @param version the version on which this was decided
 */
public record RemovePlanItem(AccountId account, PlanItemKind kind, PlanItemId item, long version) {}
