package com.quorumcrm.buyinggroups;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of somebody on a deal.
 *
 * @param value the key of what they are since; keys of roles with a blank between them; null for nothing any more
 * @param activityId where it was learned, null when that is not known or the viewer may not see it
 */
public record StatementView(
        Aspect aspect,
        @Nullable String value,
        @Nullable String note,
        @Nullable UUID activityId,
        @Nullable String activity,
        Instant saidAt,
        String saidBy) {}
