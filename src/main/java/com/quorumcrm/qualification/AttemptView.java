package com.quorumcrm.qualification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to reach a lead.
 *
 * @param nextAt when the next one was to be
 */
public record AttemptView(
        UUID id, AttemptOutcome outcome, @Nullable String note, Instant at, String byName, Instant nextAt) {}
