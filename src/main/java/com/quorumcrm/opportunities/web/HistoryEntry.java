package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One moment in the history of a deal.
 *
 * @param opened whether it is the first
 * @param changes what was different from then on
 */
record HistoryEntry(Instant at, String by, boolean opened, OpportunityState state, List<Change> changes) {

    /**
     * One thing that changed.
     *
     * @param label a message key
     */
    record Change(
            String label, @Nullable Object from, @Nullable Object to) {

        public String kind() {
            return switch (from == null ? to : from) {
                case Money money -> "money";
                case LocalDate date -> "date";
                case Number number -> "percent";
                case Enum<?> key -> "key";
                case null, default -> "text";
            };
        }
    }

    private static final List<Compared> COMPARED = List.of(
            new Compared("stage", OpportunityState::stageName),
            new Compared("pipeline", OpportunityState::pipelineName),
            new Compared("amount", OpportunityState::amount),
            new Compared("closeDate", OpportunityState::closeDate),
            new Compared("category", OpportunityState::category),
            new Compared("probability", OpportunityState::probability),
            new Compared("owner", OpportunityState::ownerName));

    private record Compared(String fact, Function<OpportunityState, @Nullable Object> value) {

        List<Change> between(OpportunityState before, OpportunityState after) {
            var from = value.apply(before);
            var to = value.apply(after);
            return Objects.equals(from, to) ? List.of() : List.of(new Change("opportunities.fact." + fact, from, to));
        }
    }

    /** @param states the latest first */
    static List<HistoryEntry> of(List<OpportunityState> states) {
        return IntStream.range(0, states.size())
                .mapToObj(i -> entry(states.get(i), i + 1 < states.size() ? states.get(i + 1) : null))
                .toList();
    }

    private static HistoryEntry entry(OpportunityState state, @Nullable OpportunityState before) {
        var changes = new ArrayList<Change>();
        if (before != null) {
            COMPARED.forEach(compared -> changes.addAll(compared.between(before, state)));
        }
        return new HistoryEntry(state.from(), state.changedBy(), before == null, state, changes);
    }

    /** A message key for what happened when it is no change of a fact. */
    public @Nullable String happened() {
        if (opened) {
            return "opportunities.history.opened";
        }
        return changes.isEmpty()
                ? (state.deleted() ? "opportunities.history.trashed" : "opportunities.history.restored")
                : null;
    }
}
