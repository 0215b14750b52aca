package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Change what is known about a company; everything given replaces what was there.
 *
 * @param version the version on which the change was made
 * @param externalIds the company's id in other systems, by the system's name
 * @param profile tags, domains and addresses; null to leave them as they are
 * @param custom what goes into its custom fields, by their keys; the others stay as they are
 */
public record ChangeAccount(
        AccountId account,
        long version,
        AccountDetails details,
        UserId owner,
        Map<String, String> externalIds,
        @Nullable AccountProfile profile,
        Map<String, JsonNode> custom) {

    public ChangeAccount {
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    public ChangeAccount(
            AccountId account,
            long version,
            AccountDetails details,
            UserId owner,
            Map<String, String> externalIds,
            @Nullable AccountProfile profile) {
        this(account, version, details, owner, externalIds, profile, Map.of());
    }

    public ChangeAccount(
            AccountId account, long version, AccountDetails details, UserId owner, Map<String, String> externalIds) {
        this(account, version, details, owner, externalIds, null);
    }

    public ChangeAccount holding(Map<String, JsonNode> values) {
        return new ChangeAccount(account, version, details, owner, externalIds, profile, values);
    }
}
