package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enter a company.
 *
 * @param owner null for the person who enters it
 * @param externalIds the company's id in other systems, by the system's name
 * @param profile tags, domains and addresses
 */
public record OpenAccount(
        AccountDetails details, @Nullable UserId owner, Map<String, String> externalIds, AccountProfile profile) {

    public OpenAccount {
        externalIds = Map.copyOf(externalIds);
    }

    public OpenAccount(AccountDetails details, @Nullable UserId owner, Map<String, String> externalIds) {
        this(details, owner, externalIds, AccountProfile.nothing());
    }

    public OpenAccount(AccountDetails details, @Nullable UserId owner) {
        this(details, owner, Map.of());
    }
}
