package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Enter a company.
 *
 * @param owner null for the person who enters it
 * @param externalIds the company's id in other systems, by the system's name
 * @param profile tags, domains and addresses
 * @param custom what goes into its custom fields, by their keys
 */
public record OpenAccount(
        AccountDetails details,
        @Nullable UserId owner,
        Map<String, String> externalIds,
        AccountProfile profile,
        Map<String, JsonNode> custom) {

    public OpenAccount {
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    public OpenAccount(
            AccountDetails details, @Nullable UserId owner, Map<String, String> externalIds, AccountProfile profile) {
        this(details, owner, externalIds, profile, Map.of());
    }

    public OpenAccount(AccountDetails details, @Nullable UserId owner, Map<String, String> externalIds) {
        this(details, owner, externalIds, AccountProfile.nothing());
    }

    public OpenAccount(AccountDetails details, @Nullable UserId owner) {
        this(details, owner, Map.of());
    }

    public OpenAccount holding(Map<String, JsonNode> values) {
        return new OpenAccount(details, owner, externalIds, profile, values);
    }
}
