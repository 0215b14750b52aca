package com.quorumcrm.accountplans;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of plans in the history of their company. */
@Component
class PlanChangeWords implements ChangeWords {

    static final String SUMMARY = "summary";
    static final String REVIEW = "review";

    private static final Map<String, String> LABELS = Map.of(
            "plan_goals",
            "accountplans.field.goals",
            "plan_initiatives",
            "accountplans.field.initiatives",
            "plan_risks",
            "accountplans.field.risks",
            "plan_" + SUMMARY,
            "accountplans.field.plan",
            "plan_" + REVIEW,
            "accountplans.field.reviewOn");

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return Map.of();
    }
}
