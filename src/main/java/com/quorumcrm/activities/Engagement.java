package com.quorumcrm.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How companies are looked after, as far as the viewer may see.
 *
 * @param openTasks that are still to be done
 * @param lastTouch the last call, meeting or e-mail; null when there was none
 */
public record Engagement(long openTasks, @Nullable Instant lastTouch) {}
