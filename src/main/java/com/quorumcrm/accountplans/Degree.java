package com.quorumcrm.accountplans;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How likely a risk is, and how much it would do. */
public enum Degree {
    LOW,
    MEDIUM,
    HIGH;

    /** As in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A message key. */
    public String label() {
        return "accountplans.degree." + key();
    }

    public static Optional<Degree> of(String key) {
        return Stream.of(values())
                .filter(degree -> degree.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
