package com.quorumcrm.kernel;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes the keys of records: UUIDs of version 7, which sort by the time they were made. Never use one as a secret. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /**
     * Reads an id that came from a URL, a form or the API.
     *
     * @throws NoSuchRecord when the text is no UUID: an id that cannot exist is answered like one that does not
     */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new NoSuchRecord();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchRecord();
        }
    }
}
