package com.quorumcrm.fields;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Stream;

/** What a custom field can hold. The constants are stored. */
public enum FieldType {
    TEXT,
    LONG_TEXT,
    NUMBER,
    MONEY,
    DATE,
    CHOICE,
    /** Several of its options. */
    CHOICES,
    USER,
    ACCOUNT,
    /** To a page of the web. */
    LINK,
    YES_NO;

    /** As in URLs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotUnderstood when there is no such type */
    public static FieldType ofKey(String key) {
        return Stream.of(values())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("type", "fields.rule.type", key));
    }

    /** The message key of its name. */
    public String label() {
        return "fields.type." + key();
    }

    public boolean isText() {
        return this == TEXT || this == LONG_TEXT || this == LINK;
    }

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    public boolean isNumeric() {
        return this == NUMBER || this == MONEY;
    }

    /** Does a value name another record? */
    boolean isReference() {
        return this == USER || this == ACCOUNT;
    }
}
