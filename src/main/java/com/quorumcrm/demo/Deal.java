package com.quorumcrm.demo;

import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity with all that has happened to it.
 *
 * @param states from the first to the present one, each a little different from the one before
 */
record Deal(
        UUID id,
        String name,
        Kind kind,
        Account account,
        String currency,
        List<State> states,
        List<Line> lines,
        List<UUID> contacts,
        Remarks remarks) {

    enum Kind {
        NEW_BUSINESS,
        UPSELL,
        CROSS_SELL,
        RENEWAL
    }

    /** @param base the amount in the organisation's currency */
    record State(
            Instant at,
            Stage stage,
            ForecastCategory category,
            BigDecimal probability,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal base,
            @Nullable LocalDate closeDate,
            UUID owner,
            boolean deleted) {

        /** The same but for the time: nothing has happened between the two. */
        boolean isLike(State other) {
            return new State(
                            at,
                            other.stage,
                            other.category,
                            other.probability,
                            other.amount,
                            other.base,
                            other.closeDate,
                            other.owner,
                            other.deleted)
                    .equals(this);
        }
    }

    record Line(UUID id, Product product, int quantity, BigDecimal unitPrice, BigDecimal amount) {}

    /** What people have written about it. */
    record Remarks(
            String source,
            String channel,
            @Nullable String probabilityReason,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable UUID lossReason,
            @Nullable String lossNote) {}

    State first() {
        return states.getFirst();
    }

    State last() {
        return states.getLast();
    }

    /** Since when it has been in its stage. */
    Instant stageSince() {
        var since = last().at();
        for (var state : states.reversed()) {
            if (!state.stage().id().equals(last().stage().id())) {
                return since;
            }
            since = state.at();
        }
        return since;
    }

    boolean isOpen() {
        return last().stage().isOpen();
    }

    boolean isCategoryOverridden() {
        return isOpen() && last().category() != last().stage().category();
    }
}
