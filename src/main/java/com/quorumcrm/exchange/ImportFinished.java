package com.quorumcrm.exchange;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** An import has taken every row of its file, or refused it. */
public record ImportFinished(
        ImportId id, ImportType type, long created, long updated, long failed, UserId by, Instant at) {}
