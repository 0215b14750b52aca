package com.quorumcrm.closeplans;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Steps stay with the person who sees to them. */
@Component
class ClosePlanMergeParts implements MergeParts {

    private static final MergePart STEP =
            MergePart.rows("close_plan_step", "contact_id").as("CLOSE_PLAN_STEP");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return kind == RecordKind.CONTACT ? List.of(STEP) : List.of();
    }
}
