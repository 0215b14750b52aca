package com.quorumcrm.orgcharts;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Places to fill go with their company and their superior, relationships with the people. */
@Component
class OrgChartMergeParts implements MergeParts {

    private static final String TABLE = "contact_relationship";

    private static final MergePart PLACE =
            MergePart.rows("org_placeholder", "account_id").as("PLACE_TO_FILL");

    private static final MergePart BELOW =
            MergePart.rows("org_placeholder", "reports_to_id").as("PLACE_BELOW");

    private static final MergePart FROM = MergePart.rows(TABLE, "from_id")
            .where("t.to_id <> :winner")
            .unlessSame("to_id", "kind")
            .as("RELATED_TO");

    private static final MergePart TO = MergePart.rows(TABLE, "to_id")
            .where("t.from_id <> :winner")
            .unlessSame("from_id", "kind")
            .as("RELATED_FROM");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> List.of(PLACE);
            case CONTACT -> List.of(BELOW, FROM, TO);
            default -> List.of();
        };
    }
}
