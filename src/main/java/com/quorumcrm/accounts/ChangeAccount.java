package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;

/**
 * Change what is known about a company; everything given replaces what was there.
 *
 * @param version the version on which the change was made
 * @param externalIds the company's id in other systems, by the system's name
 */
public record ChangeAccount(
        AccountId account, long version, AccountDetails details, UserId owner, Map<String, String> externalIds) {

    public ChangeAccount {
        externalIds = Map.copyOf(externalIds);
    }
}
