package com.quorumcrm.orgcharts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one person does for or against another. */
public enum RelationshipKind {
    INFLUENCES,
    ALLIES,
    BLOCKS,
    ASSISTS;

    /** As in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A message key: what the first person does to the second. */
    public String label() {
        return "orgcharts.kind." + key();
    }

    /** A message key: what is done to the second person. */
    public String passive() {
        return "orgcharts.passive." + key();
    }

    public static Optional<RelationshipKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
