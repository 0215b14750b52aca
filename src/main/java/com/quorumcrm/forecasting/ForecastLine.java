package com.quorumcrm.forecasting;

import com.quorumcrm.kernel.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's line, or that of a team or of the whole organisation.
 *
 * @param own the deals that this person owns
 * @param total {@code own} and the totals of all children
 */
public record ForecastLine(Head head, Figures own, Figures total, List<ForecastLine> children) {

    /**
     * Whose line it is.
     *
     * @param id null for a team or the whole organisation
     */
    public record Head(
            @Nullable UserId id, String name, @Nullable String email) {}

    static ForecastLine of(Head head, Figures own, List<ForecastLine> children) {
        var total = children.stream().map(ForecastLine::total).reduce(own, Figures::plus);
        return new ForecastLine(head, own, total, children);
    }

    /** How many people are on this line. */
    public int people() {
        return (head.id() == null ? 0 : 1)
                + children.stream().mapToInt(ForecastLine::people).sum();
    }

    boolean isEmpty() {
        return total.isEmpty();
    }
}
