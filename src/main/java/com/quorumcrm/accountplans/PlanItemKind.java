package com.quorumcrm.accountplans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a part of an account plan is, and how it can stand with it; it starts with the first of these states. */
public enum PlanItemKind {
    GOAL(PlanItemState.OPEN, PlanItemState.REACHED, PlanItemState.MISSED),
    INITIATIVE(PlanItemState.PLANNED, PlanItemState.RUNNING, PlanItemState.DONE, PlanItemState.DROPPED),
    RISK(PlanItemState.OPEN, PlanItemState.MITIGATED, PlanItemState.OCCURRED);

    private final List<PlanItemState> states;

    PlanItemKind(PlanItemState... states) {
        this.states = List.of(states);
    }

    public List<PlanItemState> states() {
        return states;
    }

    /** As in URLs and in the API: {@code goals}. */
    public String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    public static Optional<PlanItemKind> ofPlural(String plural) {
        return Stream.of(values()).filter(kind -> kind.plural().equals(plural)).findFirst();
    }
}
