package com.quorumcrm.deallists;

import com.quorumcrm.kernel.Money;
import java.util.Currency;
import java.util.List;

/**
 * The open deals that were looked at.
 *
 * @param deals those with a flag that was asked for
 * @param inspected how many were looked at
 * @param more whether there were more than are looked at; the largest are
 */
public record Inspection(List<InspectedDeal> deals, int inspected, boolean more, Currency currency) {

    public Inspection {
        deals = List.copyOf(deals);
    }

    /** Of the deals with flags, in the organisation's currency. */
    public Money atRisk() {
        return deals.stream().map(InspectedDeal::atRisk).reduce(Money.zero(currency), Money::plus);
    }
}
