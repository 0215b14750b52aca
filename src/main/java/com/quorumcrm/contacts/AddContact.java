package com.quorumcrm.contacts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enter a person.
 *
 * @param owner null for the person who enters them
 * @param externalIds the person's id in other systems, by the system's name
 */
public record AddContact(ContactDetails details, @Nullable UserId owner, Map<String, String> externalIds) {

    public AddContact {
        externalIds = Map.copyOf(externalIds);
    }

    AddContact with(ContactDetails other) {
        return new AddContact(other, owner, externalIds);
    }

    public AddContact(ContactDetails details, @Nullable UserId owner) {
        this(details, owner, Map.of());
    }
}
