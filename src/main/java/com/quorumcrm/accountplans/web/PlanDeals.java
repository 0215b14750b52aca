package com.quorumcrm.accountplans.web;

import com.quorumcrm.accountplans.AccountPlanQuery;
import com.quorumcrm.accountplans.AccountPlanView;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which deals an initiative can lead to. */
@Component
class PlanDeals {

    private final AccountPlanQuery plans;

    PlanDeals(AccountPlanQuery plans) {
        this.plans = plans;
    }

    /** The open ones of the company that the viewer may see, and those that the plan names already. */
    List<Choice> of(AccountId account, AccountPlanView plan, Viewer viewer) {
        var open = plans.openDeals(account, viewer).entrySet().stream()
                .map(deal -> Choice.of(deal.getKey().toString(), deal.getValue()));
        var named = plan.items().stream()
                .filter(item -> item.details().opportunity() != null)
                .map(item -> Choice.of(
                        String.valueOf(item.details().opportunity()),
                        Objects.requireNonNullElse(item.opportunityName(), "")));
        return Stream.concat(open, named).distinct().toList();
    }
}
