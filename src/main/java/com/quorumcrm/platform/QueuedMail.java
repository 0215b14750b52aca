package com.quorumcrm.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox as administrators see it.
 *
 * @param failure why the last try failed, in the server's words
 */
public record QueuedMail(
        UUID id,
        String messageId,
        List<String> recipients,
        String subject,
        Status status,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String failure) {

    public enum Status {
        WAITING,
        SENT,
        FAILED
    }
}
