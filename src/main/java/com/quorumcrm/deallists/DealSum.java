package com.quorumcrm.deallists;

import com.quorumcrm.kernel.Money;
import java.util.Currency;

/**
 * How many deals, and what they are worth together in the organisation's currency.
 *
 * @param weighted each amount times its probability
 */
public record DealSum(long deals, Money amount, Money weighted) {

    static DealSum nothing(Currency currency) {
        return new DealSum(0, Money.zero(currency), Money.zero(currency));
    }

    public DealSum plus(DealSum other) {
        return new DealSum(deals + other.deals, amount.plus(other.amount), weighted.plus(other.weighted));
    }
}
