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
        @Nullable UUID contact) {}
