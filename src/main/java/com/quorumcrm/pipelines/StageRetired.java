package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage takes no more deals.
 *
 * @param movedTo where its deals went, null when it had none
 */
public record StageRetired(StageId stage, @Nullable StageId movedTo, UserId by, Instant at) {}
