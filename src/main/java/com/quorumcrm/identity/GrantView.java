package com.quorumcrm.identity;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was let in on a record.
 *
 * @param role what they do there, in words
 */
public record GrantView(
        UserId person,
        String name,
        String email,
        @Nullable String title,
        Access level,
        @Nullable String role,
        Instant since,
        String givenBy) {}
