package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.AccountPlanView;
import com.quorumcrm.accountplans.ChangePlan;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.web.FieldText;
import org.jspecify.annotations.Nullable;

/** What is said of a plan as a whole, from a form or the API. */
record PlanInput(@Nullable String summary, @Nullable String reviewOn) {

    static PlanInput of(AccountPlanView plan) {
        var review = plan.reviewOn();
        return new PlanInput(plan.summary(), review == null ? null : review.toString());
    }

    ChangePlan changing(AccountId account, long version) {
        return new ChangePlan(account, version, summary, FieldText.date("reviewOn", reviewOn));
    }
}
