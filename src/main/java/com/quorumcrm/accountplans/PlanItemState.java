package com.quorumcrm.accountplans;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How it stands with a part of an account plan. */
public enum PlanItemState {
    OPEN,
    PLANNED,
    RUNNING,
    REACHED,
    MISSED,
    DONE,
    DROPPED,
    MITIGATED,
    OCCURRED;

    /** As in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A message key. */
    public String label() {
        return "accountplans.state." + key();
    }

    /** Is there nothing left to do about it? */
    public boolean isOver() {
        return this != OPEN && this != PLANNED && this != RUNNING;
    }

    public static Optional<PlanItemState> of(String key) {
        return Stream.of(values())
                .filter(state -> state.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
