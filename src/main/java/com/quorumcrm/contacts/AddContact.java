package com.quorumcrm.contacts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Enter a person.
 *
 * @param owner null for the person who enters them
 * @param externalIds the person's id in other systems, by the system's name
 * @param custom what goes into its custom fields, by their keys
 */
public record AddContact(
        ContactDetails details, @Nullable UserId owner, Map<String, String> externalIds, Map<String, JsonNode> custom) {

    public AddContact {
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
    }

    public AddContact(ContactDetails details, @Nullable UserId owner, Map<String, String> externalIds) {
        this(details, owner, externalIds, Map.of());
    }

    AddContact with(ContactDetails other) {
        return new AddContact(other, owner, externalIds, custom);
    }

    public AddContact(ContactDetails details, @Nullable UserId owner) {
        this(details, owner, Map.of());
    }

    public AddContact holding(Map<String, JsonNode> values) {
        return new AddContact(details, owner, externalIds, values);
    }
}
