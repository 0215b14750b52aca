package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.Money;

/**
 * What an account and everything below it come to, as far as the viewer may see, in the organisation's currency.
 *
 * @param won of the won deals
 * @param open of the open deals
 * @param weighted of the open deals, each amount times its probability
 * @param accounts the account and those below it
 */
public record AccountRollup(Money won, Money open, Money weighted, long accounts) {}
