package com.quorumcrm.accountplans;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a plan consists of goes with the company; its summary and review where the other has none. */
@Component
class PlanMergeParts implements MergeParts {

    private static final MergePart PLAN = new MergePart("PLAN", """
            update account_plan set account_id = :winner
            where account_id = :loser and not exists (select from account_plan where account_id = :winner)
            returning jsonb_build_object('plan', true) as kept""", """
            update account_plan a set account_id = :loser from p where a.account_id = :winner""");

    private static final MergePart ITEM =
            MergePart.rows("account_plan_item", "account_id").as("PLAN_ITEM");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return kind == RecordKind.ACCOUNT ? List.of(PLAN, ITEM) : List.of();
    }
}
