package com.quorumcrm.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the values a field can take, as selects, filters and lookups offer it.
 *
 * @param label the words, unless {@code key} is given
 * @param key a message key, for choices whose words are ours rather than the data's
 * @param hint what tells it from others of the same label
 */
public record Choice(
        String value,
        @Nullable String label,
        @Nullable String key,
        @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null, null);
    }

    public static Choice of(String value, String label, @Nullable String hint) {
        return new Choice(value, label, null, hint);
    }

    public static Choice keyed(String value, String key) {
        return new Choice(value, null, key, null);
    }
}
