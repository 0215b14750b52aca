package com.quorumcrm.activities;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.stream.Stream;

/** How much it matters that it is done. */
public enum Priority {
    LOW("low"),
    NORMAL("normal"),
    HIGH("high");

    private final String key;

    Priority(String key) {
        this.key = key;
    }

    /** As in URLs and in the API. */
    public String key() {
        return key;
    }

    /** The message key of its name. */
    public String label() {
        return "activities.priority." + key;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static Priority of(String key) {
        return Stream.of(values())
                .filter(value -> value.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("priority", "activities.priority.unknown", key));
    }
}
