package com.quorumcrm.buyinggroups;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Standing roles go with the company and with the person; what is known of somebody on a deal goes with their place on it. */
@Component
class BuyingMergeParts implements MergeParts {

    private static final MergePart OF_COMPANY = MergePart.rows("account_buying_role", "account_id")
            .keyed("contact_id")
            .unlessSame("contact_id")
            .as("STANDING_ROLE");

    private static final MergePart OF_PERSON = MergePart.rows("account_buying_role", "contact_id")
            .keyed("account_id")
            .unlessSame("account_id")
            .as("ROLE_OF_PERSON");

    private static final MergePart READ =
            MergePart.rows("attitude_access", "contact_id").as("ATTITUDE_READ");

    private static final MergePart TOLD = MergePart.rows("departure_told", "contact_id")
            .keyed("opportunity_id")
            .unlessSame("opportunity_id")
            .as("DEPARTURE_TOLD");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> List.of(OF_COMPANY);
            case CONTACT -> List.of(OF_PERSON, READ, TOLD);
            default -> List.of();
        };
    }
}
