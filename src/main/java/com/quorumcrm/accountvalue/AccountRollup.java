package com.quorumcrm.accountvalue;

import com.quorumcrm.activities.Engagement;
import com.quorumcrm.kernel.Money;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an account and everything below it come to, as far as the viewer may see, in the organisation's currency.
 *
 * @param won of the won deals
 * @param wonByYear the same by the year in which they were won, the latest first
 * @param open of the open deals
 * @param weighted of the open deals, each amount times its probability
 * @param accounts the account and those below it
 * @param engagement null when the viewer may not read activities
 * @param partial whether there are deals that the viewer may not see and that are left out
 */
public record AccountRollup(
        Money won,
        SortedMap<Integer, Money> wonByYear,
        Money open,
        Money weighted,
        long accounts,
        @Nullable Engagement engagement,
        boolean partial) {}
