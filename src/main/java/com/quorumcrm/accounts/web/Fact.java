package com.quorumcrm.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * A fact on a record's page that can be changed where it stands.
 *
 * @param key the property of the API that holds it
 * @param label a message key
 * @param value as its control holds it
 * @param text the words that show it, unless {@code textKey} is a message key for them
 */
record Fact(
        String key,
        String label,
        Control control,
        @Nullable String value,
        @Nullable String text,
        @Nullable String textKey) {

    enum Control {
        TEXT,
        NUMBER,
        MONEY,
        TYPE,
        OWNER,
        ACCOUNT,
        CONTACT
    }

    static Fact text(String key, String label, @Nullable String value) {
        return new Fact(key, label, Control.TEXT, value, value, null);
    }

    static Fact of(String key, String label, Control control, @Nullable Object value, @Nullable String text) {
        return new Fact(key, label, control, value == null ? null : value.toString(), text, null);
    }
}
