package com.quorumcrm.conversion;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was made of leads can be taken back from the company and the person that are left. */
@Component
class ConversionMergeParts implements MergeParts {

    private static final MergePart COMPANY =
            MergePart.rows("lead_conversion", "account_id").as("CONVERTED_TO_COMPANY");

    private static final MergePart PERSON =
            MergePart.rows("lead_conversion", "contact_id").as("CONVERTED_TO_PERSON");

    private static final MergePart LINK = MergePart.rows("lead_conversion_link", "record_id")
            .keyed("conversion_id", "activity_id")
            .unlessSame("conversion_id", "activity_id")
            .as("CONVERTED_LINK");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return kind == RecordKind.ACCOUNT ? List.of(COMPANY, LINK) : List.of(PERSON, LINK);
    }
}
