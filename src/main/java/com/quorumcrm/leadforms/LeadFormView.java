package com.quorumcrm.leadforms;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A form as those who make forms see it.
 *
 * @param token the part of its public address that nobody can guess, null while it is revoked
 * @param entries how often it was filled in
 * @param responsible in whose name its leads come in
 */
public record LeadFormView(
        LeadFormId id,
        long version,
        FormDetails details,
        @Nullable String token,
        String secret,
        long entries,
        @Nullable Instant lastAt,
        UserId responsible) {

    public String name() {
        return details.name();
    }

    public boolean isOpen() {
        return token != null;
    }
}
