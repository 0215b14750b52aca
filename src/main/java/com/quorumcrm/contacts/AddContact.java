package com.quorumcrm.contacts;

import com.quorumcrm.kernel.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Enter a person.
 *
 * @param owner null for the person who enters them
 * @param externalIds the person's id in other systems, by the system's name
 * @param custom what goes into its custom fields, by their keys
 * @param consents what they have said about being written to and called
 */
public record AddContact(
        ContactDetails details,
        @Nullable UserId owner,
        Map<String, String> externalIds,
        Map<String, JsonNode> custom,
        List<Consent.Word> consents) {

    public AddContact {
        externalIds = Map.copyOf(externalIds);
        custom = Map.copyOf(custom);
        consents = List.copyOf(consents);
    }

    public AddContact(ContactDetails details, @Nullable UserId owner, Map<String, String> externalIds) {
        this(details, owner, externalIds, Map.of(), List.of());
    }

    public AddContact(ContactDetails details, @Nullable UserId owner) {
        this(details, owner, Map.of());
    }

    AddContact with(ContactDetails other) {
        return new AddContact(other, owner, externalIds, custom, consents);
    }

    public AddContact holding(Map<String, JsonNode> values) {
        return new AddContact(details, owner, externalIds, values, consents);
    }

    public AddContact saying(List<Consent.Word> words) {
        return new AddContact(details, owner, externalIds, custom, words);
    }
}
