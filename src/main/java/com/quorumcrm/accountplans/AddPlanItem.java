package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;

/** Put a goal, an initiative or a risk into the plan of a company. */
public record AddPlanItem(AccountId account, PlanItemKind kind, PlanItemDetails details) {}
