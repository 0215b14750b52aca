package com.quorumcrm.leads;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.opportunities.OpportunityId;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What a lead became. */
@Embeddable
public record LeadOutcome(
        @EmbeddedColumnNaming("account_%s") @Nullable AccountId account,

        @EmbeddedColumnNaming("contact_%s") @Nullable ContactId contact,

        @EmbeddedColumnNaming("opportunity_%s") @Nullable OpportunityId opportunity) {

    public static LeadOutcome none() {
        return new LeadOutcome(null, null, null);
    }
}
