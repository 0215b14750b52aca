package com.quorumcrm.activities;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/**
 * A colleague who has dealt with a record.
 *
 * @param touches how many activities they took part in
 * @param lastAt when the last of them was
 */
public record Acquaintance(UserId id, String name, long touches, Instant lastAt) {}
