package com.quorumcrm.demo;

import com.quorumcrm.demo.Deal.State;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a deal came to be what it is. We know how it ends, so the story is made up from its end: each beat of it is
 * undone, and what is left is the state before.
 */
final class DealStory {

    /**
     * How a deal ends.
     *
     * @param path the stages it went through, the present one last
     * @param colleague who had the deal first, if somebody else had
     */
    record Ending(
            List<Stage> path,
            DealDates dates,
            @Nullable BigDecimal amount,
            String currency,
            UUID owner,
            @Nullable UUID colleague,
            boolean trashed) {

        boolean isClosed() {
            return !path.getLast().isOpen();
        }
    }

    private static final BigDecimal SURE = BigDecimal.ONE;

    private final Times times;
    private final Rates rates;
    private final Chance chance;
    private final Ending ending;
    private int step;
    private ForecastCategory category;
    private BigDecimal probability;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate closeDate;
    private UUID owner;
    private boolean deleted;

    DealStory(Times times, Rates rates, Chance chance, Ending ending) {
        this.times = times;
        this.rates = rates;
        this.chance = chance;
        this.ending = ending;
        this.step = ending.path().size() - 1;
        this.category = stage().category();
        this.probability = stage().probability();
        this.amount = ending.amount();
        this.closeDate = ending.dates().close();
        this.owner = ending.owner();
        this.deleted = ending.trashed();
    }

    /** From the first state to the last. */
    List<State> tell() {
        var moments = DealBeats.of(ending, times, chance);
        if (moments.getLast().beat() == DealBeats.Beat.JUDGE) {
            judge();
        }
        Deque<State> states = new ArrayDeque<>();
        for (var moment : moments.reversed()) {
            var state = state(moment.at());
            if (!states.isEmpty() && states.getFirst().isLike(state)) {
                states.removeFirst();
            }
            states.addFirst(state);
            undo(moment);
        }
        return List.copyOf(states);
    }

    private State state(Instant at) {
        var base = amount == null
                ? null
                : rates.inBase(amount, ending.currency(), closeDate == null ? times.dayOf(at) : closeDate);
        return new State(at, stage(), category, probability, amount, base, closeDate, owner, deleted);
    }

    private void undo(DealBeats.Moment moment) {
        switch (moment.beat()) {
            case OPEN -> {}
            case MOVE -> stepBack();
            case CLOSE -> {
                stepBack();
                closeDate = chance.in(0.5)
                        ? ending.dates().until().plusDays(chance.between(-5, 18))
                        : ending.dates().until();
            }
            case PUSH -> closeDate = earlier(times.dayOf(moment.at()));
            case REVALUE -> amount = estimate();
            case REASSIGN -> owner = ending.colleague() == null ? owner : ending.colleague();
            case JUDGE -> follow(stage());
            case TRASH -> deleted = false;
        }
    }

    private void stepBack() {
        step--;
        follow(stage());
    }

    private void follow(Stage stage) {
        category = stage.category();
        probability = stage.probability();
    }

    /** What somebody knows better than the stage. */
    private void judge() {
        switch (category) {
            case BEST_CASE -> category = ForecastCategory.COMMIT;
            case COMMIT -> category = ForecastCategory.BEST_CASE;
            default -> category = chance.in(0.5) ? ForecastCategory.BEST_CASE : ForecastCategory.OMITTED;
        }
        if (chance.in(0.5)) {
            probability = probability.add(SURE).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
        }
    }

    /** When it was to close before it was put off on a day. */
    private @Nullable LocalDate earlier(LocalDate putOffOn) {
        if (closeDate == null) {
            return null;
        }
        var before = putOffOn.plusDays(chance.between(-4, 25));
        return before.isBefore(closeDate) ? before : closeDate.minusDays(chance.between(7, 30));
    }

    private @Nullable BigDecimal estimate() {
        if (amount == null || chance.in(0.2)) {
            return null;
        }
        var thousands =
                amount.multiply(BigDecimal.valueOf(chance.between(70, 125))).movePointLeft(5);
        return thousands
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .movePointRight(3)
                .setScale(amount.scale());
    }

    private Stage stage() {
        return ending.path().get(step);
    }
}
