package com.quorumcrm.buyinggroups;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open deal that somebody is on.
 *
 * @param roles that they have there
 * @param sole those of champion and economic buyer that nobody else on the deal has who is still there
 * @param attitude null where the viewer may not know it
 * @param left they are no longer at the company of the deal, or its group
 */
public record InvolvementView(
        OpportunityId deal,
        String name,
        String accountName,
        String stageName,
        String ownerName,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        List<BuyingRole> roles,
        List<BuyingRole> sole,
        @Nullable Attitude attitude,
        boolean left) {}
