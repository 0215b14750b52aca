package com.quorumcrm.commitments;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.DealCoverage;
import com.quorumcrm.opportunities.OpportunityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal that is counted on although somebody is missing.
 *
 * @param coverage null where the pipeline needs nobody
 * @param exception who let it pass, null where nobody had to
 */
public record CommitRisk(
        OpportunityId deal,
        String name,
        String accountName,
        String ownerName,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        @Nullable DealCoverage coverage,
        @Nullable CommitException exception) {}
