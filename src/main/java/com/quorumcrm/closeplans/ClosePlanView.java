package com.quorumcrm.closeplans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The close plan of a deal.
 *
 * @param steps the next first, those without a day last
 * @param share null while the plan is not shared
 */
public record ClosePlanView(List<StepView> steps, @Nullable Share share) {

    public ClosePlanView {
        steps = List.copyOf(steps);
    }

    /** @param who sees to it, of either side */
    public record StepView(
            StepId id,
            long version,
            StepDetails details,
            @Nullable String who) {

        public boolean isDone() {
            return details.doneOn() != null;
        }

        public boolean isLate(LocalDate today) {
            return !isDone() && details.dueOn() != null && details.dueOn().isBefore(today);
        }
    }

    /**
     * That the customer has the link.
     *
     * @param openedAt when the plan was last read by it
     */
    public record Share(Instant since, String by, @Nullable Instant openedAt, int timesOpened) {}

    public long done() {
        return steps.stream().filter(StepView::isDone).count();
    }

    public Optional<StepView> step(String id) {
        return steps.stream().filter(step -> step.id().toString().equals(id)).findFirst();
    }
}
