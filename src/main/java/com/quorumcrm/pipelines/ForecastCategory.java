package com.quorumcrm.pipelines;

import java.util.Optional;
import java.util.stream.Stream;

/** How much of a forecast a deal is counted into, from nothing to certainty. */
public enum ForecastCategory {
    OMITTED,
    PIPELINE,
    BEST_CASE,
    COMMIT,
    CLOSED;

    /** As in URLs, style sheets and the API: {@code bestCase}. */
    public String key() {
        return Words.camel(this);
    }

    /** The message key of its name. */
    public String label() {
        return "pipelines.category." + key();
    }

    public static Optional<ForecastCategory> of(String key) {
        return Stream.of(values())
                .filter(category -> category.key().equals(key))
                .findFirst();
    }
}
