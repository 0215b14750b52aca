package com.quorumcrm.demo;

import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a deal, or is to be done.
 *
 * @param happenedAt null for what is still to be done
 * @param contact with whom, null for nobody
 * @param body what was written down, null for nothing
 * @param plan when exactly it is to be, null for what was done and for what has no time
 */
record Happening(
        UUID id,
        Deal deal,
        ActivityType type,
        String subject,
        @Nullable LocalDate dueOn,
        @Nullable Instant happenedAt,
        @Nullable Outcome outcome,
        UUID by,
        Instant noted,
        @Nullable UUID contact,
        @Nullable String body,
        @Nullable Plan plan) {

    /**
     * The time of something that is to be.
     *
     * @param remindMinutes before it
     * @param companion a colleague who takes part, null for nobody
     */
    record Plan(
            Instant at,
            int minutes,
            String place,
            int remindMinutes,
            @Nullable UUID companion) {}
}
