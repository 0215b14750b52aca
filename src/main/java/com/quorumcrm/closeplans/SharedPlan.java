package com.quorumcrm.closeplans;

import java.util.List;

/** What the customer reads: names and days, and nothing else of the deal. */
public record SharedPlan(String seller, String accountName, List<ClosePlanView.StepView> steps) {

    public SharedPlan {
        steps = List.copyOf(steps);
    }

    public long done() {
        return steps.stream().filter(ClosePlanView.StepView::isDone).count();
    }
}
