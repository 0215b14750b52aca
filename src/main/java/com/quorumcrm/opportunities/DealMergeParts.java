package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deals go with the company, the people of a customer stay on their deals, and deals name records. */
@Component
class DealMergeParts implements MergeParts {

    private static final MergePart NAMED = MergePart.named("NAMED_BY_DEAL", "opportunity");

    private static final MergePart OF_COMPANY =
            MergePart.rows("opportunity", "account_id").stamped().as("OPPORTUNITY");

    /** Whoever merges has changed the deals: their history asks the deal who did. */
    private static final MergePart CHANGED = new MergePart("DEAL_OF_PERSON", """
            update opportunity o set version = o.version + 1, updated_at = :now, updated_by = :by
            where o.id in (select opportunity_id from opportunity_contact where contact_id = :loser)
            returning jsonb_build_object('id', o.id) as kept""", """
            update opportunity o set version = o.version + 1, updated_at = :now, updated_by = :by
            from p where o.id = cast(p.kept ->> 'id' as uuid)""");

    private static final MergePart ON_DEAL = MergePart.rows("opportunity_contact", "contact_id")
            .keyed("opportunity_id")
            .unlessSame("opportunity_id")
            .as("ON_DEAL");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> List.of(OF_COMPANY, NAMED);
            case CONTACT -> List.of(CHANGED, ON_DEAL, NAMED);
            default -> List.of(NAMED);
        };
    }
}
