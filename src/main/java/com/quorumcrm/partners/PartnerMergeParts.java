package com.quorumcrm.partners;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What companies do for each other goes with them. */
@Component
class PartnerMergeParts implements MergeParts {

    private static final MergePart TO = MergePart.rows("partner_relation", "from_id")
            .where("t.to_id <> :winner")
            .unlessSame("to_id", "kind")
            .as("PARTNER_TO");

    private static final MergePart FROM = MergePart.rows("partner_relation", "to_id")
            .where("t.from_id <> :winner")
            .unlessSame("from_id", "kind")
            .as("PARTNER_FROM");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return kind == RecordKind.ACCOUNT ? List.of(TO, FROM) : List.of();
    }
}
