package com.quorumcrm.contacts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Change what is known about a person; everything given replaces what was there.
 *
 * @param version the version on which the change was made
 * @param externalIds the person's id in other systems, by the system's name
 * @param custom what goes into its custom fields, by their keys; the others stay as they are
 */
public record ChangeContact(
        ContactId contact,
        long version,
        ContactDetails details,
        UserId owner,
        Map<String, String> externalIds,
        Map<String, JsonNode> custom) {

    public ChangeContact {
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    public ChangeContact(
            ContactId contact, long version, ContactDetails details, UserId owner, Map<String, String> externalIds) {
        this(contact, version, details, owner, externalIds, Map.of());
    }

    public ChangeContact holding(Map<String, JsonNode> values) {
        return new ChangeContact(contact, version, details, owner, externalIds, values);
    }
}
