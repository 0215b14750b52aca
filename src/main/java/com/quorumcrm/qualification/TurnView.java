package com.quorumcrm.qualification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands at the desk.
 *
 * @param dueAt when it is to be tried next
 * @param receivedAt since when it waits for the first attempt
 * @param heldByName who has it before them now, other than the viewer; null for nobody
 * @param late whether nobody has turned to them although the target has passed
 * @param target how long the first attempt may take
 * @param checks what of the check-list is done
 * @param attempts the latest first
 */
public record TurnView(
        Instant dueAt,
        Instant receivedAt,
        @Nullable Instant firstTouchAt,
        @Nullable String heldByName,
        boolean late,
        Duration target,
        List<String> checks,
        List<AttemptView> attempts) {

    public TurnView {
        checks = List.copyOf(checks);
        attempts = List.copyOf(attempts);
    }

    /** How long it took until somebody turned to them; null while nobody has. */
    public @Nullable Duration toFirstTouch() {
        return firstTouchAt == null ? null : Duration.between(receivedAt, firstTouchAt);
    }

    /** In whole minutes. */
    public @Nullable Long minutesToFirstTouch() {
        var took = toFirstTouch();
        return took == null ? null : took.toMinutes();
    }

    public boolean isWithinTarget() {
        var took = toFirstTouch();
        return took != null && took.compareTo(target) <= 0;
    }

    public Instant targetAt() {
        return receivedAt.plus(target);
    }
}
