package com.quorumcrm.contacts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;

/**
 * Change what is known about a person; everything given replaces what was there.
 *
 * @param version the version on which the change was made
 * @param externalIds the person's id in other systems, by the system's name
 */
public record ChangeContact(
        ContactId contact, long version, ContactDetails details, UserId owner, Map<String, String> externalIds) {

    public ChangeContact {
        externalIds = Map.copyOf(externalIds);
    }
}
