package com.quorumcrm.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it afterwards.
 *
 * @param hint how the token begins, to tell it from others
 */
public record TokenView(
        UUID id,
        String name,
        String hint,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
