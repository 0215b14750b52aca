package com.quorumcrm.web;

import org.jspecify.annotations.Nullable;

/**
 * A fact on a record's page that can be changed where it stands.
 *
 * @param key the property of the API that holds it
 * @param label a message key
 * @param value as its control holds it
 * @param text the words that show it, unless {@code textKey} is a message key for them
 * @param lookup where choices are found as one types, null for controls that find none
 */
public record Fact(
        String key,
        String label,
        Control control,
        @Nullable String value,
        @Nullable String text,
        @Nullable String textKey,
        @Nullable String lookup) {

    public enum Control {
        TEXT,
        NUMBER,
        MONEY,
        CHOICE,
        FLAG,
        LOOKUP
    }

    public static Fact text(String key, String label, @Nullable String value) {
        return of(key, label, Control.TEXT, value, value);
    }

    public static Fact of(String key, String label, Control control, @Nullable Object value, @Nullable String text) {
        return new Fact(key, label, control, value == null ? null : value.toString(), text, null, null);
    }

    /** One of our constants, in our words. */
    public static Fact keyed(String key, String label, @Nullable String value, @Nullable String textKey) {
        return new Fact(key, label, Control.CHOICE, value, null, textKey, null);
    }

    /** Yes or no, in our words. */
    public static Fact flag(String key, String label, boolean value, String textKey) {
        return new Fact(key, label, Control.FLAG, Boolean.toString(value), null, textKey, null);
    }

    /** Another record. */
    public static Fact record(String key, String label, @Nullable Object value, @Nullable String text, String lookup) {
        return new Fact(key, label, Control.LOOKUP, value == null ? null : value.toString(), text, null, lookup);
    }
}
