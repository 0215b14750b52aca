package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.Money;

/**
 * How many deals, and what they are worth together in the organisation's currency.
 *
 * @param weighted each amount times its probability
 */
public record DealSum(long deals, Money amount, Money weighted) {}
