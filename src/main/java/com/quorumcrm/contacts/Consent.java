package com.quorumcrm.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about being written to or called.
 *
 * @param on the day they said it
 * @param source how we know, as in "ticked on the web form"
 * @param by the name of the colleague who kept it
 */
public record Consent(
        Channel channel,
        State state,
        LocalDate on,
        @Nullable String source,
        String by,
        Instant at) {

    public enum Channel {
        EMAIL,
        PHONE,
        POST;

        /** As the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A message key. */
        public String label() {
            return "contacts.channel." + key();
        }
    }

    public enum State {
        GIVEN,
        REFUSED,
        UNKNOWN;

        /** As the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A message key. */
        public String label() {
            return "contacts.consent." + key();
        }
    }
}
