package com.quorumcrm.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes values over, and remembers what they replace. */
final class Difference {

    private final Map<String, @Nullable String> sets;
    private final Map<String, @Nullable String> before = new HashMap<>();

    Difference(Map<String, @Nullable String> sets) {
        this.sets = sets;
    }

    /** The value that the field gets, or the one it has. */
    <T> @Nullable T value(String field, @Nullable T present, Function<String, T> read) {
        if (!sets.containsKey(field)) {
            return present;
        }
        var text = sets.get(field);
        var value = text == null ? null : read.apply(text);
        if (!Objects.equals(present, value)) {
            before.put(field, present == null ? null : present.toString());
        }
        return value;
    }

    /** The same for a field that is never empty. */
    <T> T required(String field, T present, Function<String, T> read) {
        var value = value(field, present, read);
        return value == null ? present : value;
    }

    Map<String, @Nullable String> sets() {
        return sets;
    }

    boolean has(String field) {
        return sets.containsKey(field);
    }

    void replaces(String field, @Nullable String value) {
        before.put(field, value);
    }

    Map<String, @Nullable String> before() {
        return before;
    }
}
