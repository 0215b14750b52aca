package com.quorumcrm.activities;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.stream.Stream;

/** Who turned to whom. */
public enum Direction {
    INBOUND("inbound"),
    OUTBOUND("outbound");

    private final String key;

    Direction(String key) {
        this.key = key;
    }

    /** As in URLs and in the API. */
    public String key() {
        return key;
    }

    /** The message key of its name. */
    public String label() {
        return "activities.direction." + key;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static Direction of(String key) {
        return Stream.of(values())
                .filter(value -> value.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("direction", "activities.direction.unknown", key));
    }
}
