package com.quorumcrm.closeplans;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of close plans in the history of their deal. */
@Component
class ClosePlanChangeWords implements ChangeWords {

    static final String STEP = "close_plan_step";
    static final String LINK = "close_plan_link";

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(STEP, "closeplans.change.step", LINK, "closeplans.change.link");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return Map.of();
    }
}
