package com.quorumcrm.duplicates;

import java.time.Instant;

/**
 * A merge that was not taken back.
 *
 * @param name what the record was called that went into the other one
 */
public record StandingMerge(MergeId id, String name, Instant at, String by) {}
