package com.quorumcrm.opportunities.web;

import org.jspecify.annotations.Nullable;

/**
 * A fact on a deal's page that can be changed where it stands.
 *
 * @param key the property of the API that holds it
 * @param value as its control holds it
 * @param text the words that show it, unless {@code textKey} is a message key for them
 * @param editable whether it can be changed by itself
 */
record Fact(
        String key,
        Control control,
        @Nullable String value,
        @Nullable String text,
        @Nullable String textKey,
        boolean editable) {

    enum Control {
        TEXT,
        DATE,
        MONEY,
        CHOICE,
        OWNER
    }

    static Fact of(String key, Control control, @Nullable Object value, @Nullable String text) {
        return new Fact(key, control, value == null ? null : value.toString(), text, null, true);
    }

    /** One of our constants, in our words. */
    static Fact keyed(String key, @Nullable String value, String textKey) {
        return new Fact(key, Control.CHOICE, value, null, textKey, true);
    }

    Fact fixedWhen(boolean fixed) {
        return new Fact(key, control, value, text, textKey, editable && !fixed);
    }

    /** A message key. */
    public String label() {
        return "opportunities.fact." + key;
    }
}
