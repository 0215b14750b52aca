package com.quorumcrm.leads;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads became the company and the person that are left, were sent by them, and name records. */
@Component
class LeadMergeParts implements MergeParts {

    private static final MergePart NAMED = MergePart.named("NAMED_BY_LEAD", "lead");

    private static final MergePart COMPANY =
            MergePart.rows("lead", "account_id").stamped().as("LEAD_OF_COMPANY");

    private static final MergePart PERSON =
            MergePart.rows("lead", "contact_id").stamped().as("LEAD_OF_PERSON");

    private static final MergePart SENDER =
            MergePart.rows("lead", "referred_by_id").stamped().as("LEAD_SENT_BY");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> List.of(COMPANY, NAMED);
            case CONTACT -> List.of(PERSON, SENDER, NAMED);
            default -> List.of(NAMED);
        };
    }
}
