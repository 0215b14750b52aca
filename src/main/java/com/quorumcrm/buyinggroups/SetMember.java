package com.quorumcrm.buyinggroups;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says who somebody is on a deal; whoever is not on it yet is put on it.
 *
 * @param version the one that the viewer has seen, null to take them as they are
 * @param roles null for those that they have at the company
 * @param attitude null to leave it as it is
 * @param note why, in words
 * @param activity where it was learned
 */
public record SetMember(
        OpportunityId deal,
        ContactId contact,
        @Nullable Long version,
        @Nullable List<BuyingRole> roles,
        @Nullable Attitude attitude,
        @Nullable String note,
        @Nullable ActivityId activity) {

    public SetMember {
        roles = roles == null ? null : roles.stream().distinct().sorted().toList();
    }
}
