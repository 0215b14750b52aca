package com.quorumcrm.deallists;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open deal with what should be asked about it.
 *
 * @param amount in its own currency
 * @param baseAmount in the organisation's
 */
public record InspectedDeal(
        OpportunityId id,
        String name,
        String accountName,
        String ownerName,
        String stageName,
        @Nullable LocalDate closeDate,
        @Nullable Money amount,
        Money baseAmount,
        List<DealFlag> flags) {

    private static final int ALL = 100;

    public InspectedDeal {
        flags = List.copyOf(flags);
    }

    /** The share of the amount that the flags put at risk, in percent. */
    public int riskPercent() {
        return Math.min(
                ALL, flags.stream().mapToInt(flag -> flag.kind().percent()).sum());
    }

    /** In the organisation's currency. */
    public Money atRisk() {
        return baseAmount.times(BigDecimal.valueOf(riskPercent()).movePointLeft(2));
    }

    boolean hasAny(List<DealFlag.Kind> kinds) {
        return kinds.isEmpty() || flags.stream().anyMatch(flag -> kinds.contains(flag.kind()));
    }
}
