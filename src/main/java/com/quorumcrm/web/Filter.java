package com.quorumcrm.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field by which a list, and the API's collection of the same name, can be narrowed.
 *
 * @param key the parameter; a range adds {@code key.from} and {@code key.to}, both inclusive
 * @param label a message key
 * @param choices what is offered on pages; others may be given where a list depends on data
 * @param lookup where choices are found as one types, null where all are offered
 */
public record Filter(
        String key,
        String label,
        Type type,
        List<Choice> choices,
        @Nullable String lookup) {

    /** What the values look like. */
    public enum Type {
        TEXT,
        CHOICE,
        DATE,
        NUMBER,
        FLAG
    }

    public Filter {
        choices = List.copyOf(choices);
    }

    public static Filter text(String key, String label) {
        return new Filter(key, label, Type.TEXT, List.of(), null);
    }

    /** Several values may be chosen at once. */
    public static Filter choice(String key, String label, Choice... choices) {
        return new Filter(key, label, Type.CHOICE, List.of(choices), null);
    }

    /** Among more records than can be offered. */
    public static Filter lookup(String key, String label, String url) {
        return new Filter(key, label, Type.CHOICE, List.of(), url);
    }

    /** @param presets words for periods that move with today */
    public static Filter date(String key, String label, Choice... presets) {
        return new Filter(key, label, Type.DATE, List.of(presets), null);
    }

    public static Filter number(String key, String label) {
        return new Filter(key, label, Type.NUMBER, List.of(), null);
    }

    public static Filter flag(String key, String label) {
        return new Filter(key, label, Type.FLAG, List.of(), null);
    }

    public boolean isRange() {
        return type == Type.DATE || type == Type.NUMBER;
    }

    Stream<String> parameters() {
        return isRange() ? Stream.of(key, key + ".from", key + ".to") : Stream.of(key);
    }
}
