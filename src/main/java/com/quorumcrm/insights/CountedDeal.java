package com.quorumcrm.insights;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deal that a number counts, as it was at the instant of the report. */
public record CountedDeal(
        OpportunityId id,
        String name,
        String accountName,
        String ownerName,
        String stageName,
        OpportunityStatus status,
        @Nullable Money amount,
        @Nullable LocalDate closeDate) {}
