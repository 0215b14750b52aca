package com.quorumcrm.forecasting;

import java.math.BigDecimal;

/**
 * How many deals, and what they are worth together.
 *
 * @param amount in the organisation's currency
 */
public record Tally(long count, BigDecimal amount) {

    static final Tally NOTHING = new Tally(0, BigDecimal.ZERO);

    Tally plus(Tally other) {
        return new Tally(count + other.count, amount.add(other.amount));
    }
}
