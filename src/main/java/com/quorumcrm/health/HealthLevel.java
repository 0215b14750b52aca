package com.quorumcrm.health;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.Locale;
import java.util.stream.Stream;

/** How well an account is, in a word. */
public enum HealthLevel {
    GOOD(70, "good"),
    FAIR(40, "warn"),
    POOR(0, "bad");

    private final int from;
    private final String tone;

    HealthLevel(int from, String tone) {
        this.from = from;
        this.tone = tone;
    }

    static HealthLevel of(int score) {
        return Stream.of(values())
                .filter(level -> score >= level.from)
                .findFirst()
                .orElse(POOR);
    }

    /** @throws NotUnderstood when there is none of this key */
    static HealthLevel of(String key) {
        return Stream.of(values())
                .filter(level -> level.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("health", "health.level.unknown", key));
    }

    /** As in URLs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A message key. */
    public String label() {
        return "health.word." + key();
    }

    /** The tone of its pill. */
    public String tone() {
        return tone;
    }

    /** The lowest score of it. */
    int from() {
        return from;
    }

    /** The lowest score above it. */
    int to() {
        return this == GOOD ? 101 : values()[ordinal() - 1].from;
    }
}
